using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>One decision that a local run has written down.</summary>
internal sealed record Decision
{
    /// <summary>What was asked, with every condition key.</summary>
    public required AccessRequest Request { get; init; }

    /// <summary>Who asked.</summary>
    public required NamedPrincipal Principal { get; init; }

    /// <summary>The part of the stack that asked; null for somebody with borrowed credentials.</summary>
    public string? By { get; init; }

    /// <summary>The policy of the session that asked, or null.</summary>
    public PolicyDocument? SessionPolicy { get; init; }

    /// <summary>Whether the role that was asked about had to trust them.</summary>
    public required bool IsTrust { get; init; }

    /// <summary>The answer.</summary>
    public required bool Allowed { get; init; }

    /// <summary>For a refusal, the reason.</summary>
    public string Because { get; init; } = "";

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="account">The account that everything is in.</param>
    public static Decision Read(JsonObject line, string account)
    {
        var keys = new ConditionKeys();
        foreach (var (name, _) in line.ObjectOf("keys")) keys.With(name, line.ObjectOf("keys").TextsOf(name));
        return new()
        {
            Request = new(line.TextOf("action")!, line.TextOf("resource")!, keys),
            Principal = new(account, line.TextOf("role"), line.TextOf("session"), line.TextOf("service")),
            By = line.TextOf("by"),
            SessionPolicy = line.TextOf("policy") is { } policy ? PolicyDocument.Parse(policy) : null,
            IsTrust = line.TextOf("trust") == "true",
            Allowed = line.TextOf("allowed") == "true",
            Because = line.TextOf("because") ?? "",
        };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{By ?? Principal.Session}: {Request.Action} on {Request.Resource}{(Allowed ? "" : " was denied " + Because)}";
}
