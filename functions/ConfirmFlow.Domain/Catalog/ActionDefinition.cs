using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>One privileged action as everybody sees it: agents, approvers and the executor. A <see cref="Catalog"/> checks it.</summary>
public sealed record ActionDefinition
{
    /// <summary>What programs call it: lower-case letters, digits and hyphens, 2 to 63.</summary>
    public required string Name { get; init; }

    /// <summary>What it does in a few words, with parameters in braces: <c>Refund order {orderId}: {amount} EUR</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What will happen, in sentences, with parameters in braces.</summary>
    public required string Effect { get; init; }

    /// <summary>What the agent is told the action is for.</summary>
    public required string Description { get; init; }

    /// <summary>How much it can harm.</summary>
    public required Risk Risk { get; init; }

    /// <summary>The risk in a few words, such as <c>Cannot be undone</c>.</summary>
    public required string RiskInWords { get; init; }

    /// <summary>Whether running it twice for one request does what running it once does.</summary>
    public bool Idempotent { get; init; }

    /// <summary>The end of its role's name, such as <c>RefundOrderAction</c>; null when nothing can execute it.</summary>
    public string? Role { get; init; }

    /// <summary>The required parameter whose value names the resource, and is the session's tag <c>resource</c>.</summary>
    public required string Target { get; init; }

    /// <summary>What it needs to be told: at most five, the most Amazon Bedrock takes.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>What its session may do; empty when it has no role.</summary>
    public ImmutableArray<SessionGrant> SessionPolicy { get; init; } = [];

    /// <summary>How long it may take, one second to 15 minutes. It is not begun with less time left.</summary>
    public TimeSpan Needs { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Identifies the definition: wording, rules, risk, role and session policy.</summary>
    public Digest Hash => Digest.Of("confirmflow/action-definition/1", DefinitionText.Of(this));

    /// <summary>The title with these parameters filled in.</summary>
    public string TitleFor(Parameters parameters) => WordingTemplate.Fill(Title, this, parameters);

    /// <summary>The effect with these parameters filled in.</summary>
    public string EffectFor(Parameters parameters) => WordingTemplate.Fill(Effect, this, parameters);

    /// <summary>The value that names the resource.</summary>
    public string TargetOf(Parameters parameters) => parameters.Text(Target);

    /// <summary>The IAM session policy for these parameters, at most 2,048 characters.</summary>
    /// <exception cref="InvalidOperationException">The action has no role.</exception>
    public string SessionPolicyFor(Parameters parameters, StackPlace place) => SessionPolicyText.Of(this, parameters, place);

    /// <summary>The parameter of that name; null when there is none.</summary>
    public Parameter? Find(string parameter) =>
        Parameters.FirstOrDefault(each => string.Equals(each.Name, parameter, StringComparison.Ordinal));
}
