using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>The plain-text part of a mail. Every line of text by others is marked, so that it cannot pass for a line of ours.</summary>
internal sealed class MailText
{
    private readonly StringBuilder _text = new();

    /// <summary>A paragraph of ours, on one line; text by others in it must be on one line too.</summary>
    public MailText Say(string line)
    {
        _text.Append(line).Append("\n\n");
        return this;
    }

    /// <summary>A heading and text that may be by others.</summary>
    public MailText Quote(string heading, string text)
    {
        _text.Append(heading).Append('\n');
        foreach (var line in text.Split('\n')) _text.Append("  | ").Append(line).Append('\n');
        _text.Append('\n');
        return this;
    }

    /// <summary>The details.</summary>
    public MailText Rows(IEnumerable<MailRow> rows) => rows.Aggregate(this, (text, row) => text.Quote(row.Label, row.Text));

    /// <inheritdoc />
    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";
}
