using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>A proposed action as people are shown it on pages and in mails: complete, and with nothing invisible.</summary>
internal sealed record ActionInWords
{
    /// <summary>What programs call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in a few words on one line.</summary>
    public required string Title { get; init; }

    /// <summary>What will happen, on one line.</summary>
    public required string Effect { get; init; }

    /// <summary>The risk, on one line.</summary>
    public required string Risk { get; init; }

    /// <summary>How much it can harm.</summary>
    public required Risk RiskLevel { get; init; }

    /// <summary>Every parameter in the definition's order.</summary>
    public required IReadOnlyList<ShownParameter> Parameters { get; init; }

    /// <summary>The end of the name of the role it runs under; null when it has none.</summary>
    public string? Role { get; init; }

    /// <summary>The parameter that names the one thing its session reaches.</summary>
    public ShownParameter? Target { get; init; }

    /// <summary>What an approver is asked, in a line.</summary>
    public string Question => $"Approve? {Title} ({Risk})";

    /// <summary>The action of a request, in the words of the definition it was opened with; where that is not in the catalog any more: its name, and its parameters as they are stored.</summary>
    public static ActionInWords Of(ApprovalRequest request, ActionDefinition? definition)
    {
        if (definition is null) return Of(request);

        var given = request.Parameters.Shown(definition).ToDictionary(each => each.Parameter.Name, each => each.Text, StringComparer.Ordinal);
        var shown = definition.Parameters
            .Select(each => new ShownParameter(each.Name, each.Label, given.TryGetValue(each.Name, out var text) ? Untrusted.Shown(text) : null))
            .ToList();
        return new()
        {
            Name = definition.Name,
            Title = InWords.Line(definition.TitleFor(request.Parameters)),
            Effect = InWords.Line(definition.EffectFor(request.Parameters)),
            Risk = InWords.Line(definition.RiskInWords),
            RiskLevel = definition.Risk,
            Parameters = shown,
            Role = definition.Role,
            Target = shown.Find(each => each.Name == definition.Target),
        };
    }

    private static ActionInWords Of(ApprovalRequest request) => new()
    {
        Name = request.Action,
        Title = InWords.Line(request.Action),
        Effect = "",
        Risk = "",
        RiskLevel = Domain.Risk.High,
        Parameters = [new("parameters", "Parameters", Untrusted.Shown(request.Parameters.Canonical))],
    };

    /// <summary>The title, or where that is too long for a line of a list, the name.</summary>
    public string ShortTitle => Title.Length <= 300 ? Title : Name;
}

/// <summary>One parameter as people are shown it.</summary>
/// <param name="Name">What programs call it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Text">Its value, nothing left out and nothing invisible; null when it was not given.</param>
internal sealed record ShownParameter(string Name, string Label, string? Text);
