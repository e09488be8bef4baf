using System.Runtime.CompilerServices;
using System.Text;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Words with times, people and exact values in them: HTML on pages, plain text in mails.</summary>
/// <remarks>An interpolated string becomes one by itself. What stands in a hole comes out marked for what it is, so that neither its direction nor its language reaches what is around it.</remarks>
[InterpolatedStringHandler]
internal readonly struct Sentence
{
    private readonly StringBuilder _text;
    private readonly List<Html> _html;

    /// <summary>Called by the compiler.</summary>
    public Sentence(int literalLength, int formattedCount)
    {
        _text = new(literalLength + (32 * formattedCount));
        _html = new((2 * formattedCount) + 1);
    }

    /// <summary>Nothing.</summary>
    public static Sentence None => new(0, 0);

    /// <summary>As pages show it.</summary>
    public Html Html => Html.Join(_html);

    /// <summary>As plain text.</summary>
    public string Text => _text.ToString();

    /// <summary>What is written in the source.</summary>
    public void AppendLiteral(string words) => Append(words, Html.Of($"{words}"));

    /// <summary>Words of the same language.</summary>
    public void AppendFormatted(string words) => AppendLiteral(words);

    /// <summary>A time.</summary>
    public void AppendFormatted(Moment moment) => Append(moment.Text, moment.Html);

    /// <summary>A person.</summary>
    public void AppendFormatted(Person person) => Append(person.Address, Html.Of($"<bdi>{person.Address}</bdi>"));

    /// <summary>Words of somebody else.</summary>
    public void AppendFormatted(Foreign words) => Append(words.Text, words.Class is { } style ? Html.Of($"""<bdi class="{style}">{words.Text}</bdi>""") : Html.Of($"<bdi>{words.Text}</bdi>"));

    /// <summary>An exact value.</summary>
    public void AppendFormatted(Exact value) => Append(value.Text, Html.Of($"""<code translate="no">{value.Text}</code>"""));

    /// <summary>A part that was made before.</summary>
    public void AppendFormatted(Sentence part)
    {
        _text.Append(part._text);
        _html.AddRange(part._html);
    }

    private void Append(string text, Html html)
    {
        _text.Append(text);
        _html.Add(html);
    }
}

/// <summary>Words of somebody else: of any language, in any direction.</summary>
/// <param name="Text">With nothing invisible in them.</param>
/// <param name="Class">How they are shown; null for like everything else.</param>
internal readonly record struct Foreign(string Text, string? Class = null);

/// <summary>A value to the letter.</summary>
/// <param name="Text">With nothing invisible in it.</param>
internal readonly record struct Exact(string Text);
