using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Which values a parameter may have. The rules in this project are all there are.</summary>
public abstract record ParameterRule
{
    private protected ParameterRule() { }

    /// <summary>What is allowed, in words for the agent.</summary>
    public abstract string Allowed { get; }

    /// <summary>The rule as a JSON Schema, as far as JSON Schema can say it.</summary>
    public abstract CanonicalJsonObject Schema { get; }

    /// <summary>The most characters a value's text can have.</summary>
    internal abstract int Longest { get; }

    /// <summary>Whether every value is fit to be a session tag and to stand in an IAM policy, so far as the rule alone can tell.</summary>
    internal abstract bool FitsTag { get; }

    /// <summary>What is wrong with the rule itself; empty when nothing is.</summary>
    internal abstract IEnumerable<string> Flaws { get; }

    /// <summary>Everything about the rule, so that a changed rule is another action definition.</summary>
    internal abstract CanonicalJsonObject Describe();

    /// <summary>Takes a proposed value, or says what is wrong with it.</summary>
    /// <param name="proposed">The value as it was sent.</param>
    /// <param name="asText">Whether every value arrives as a string, whatever its type.</param>
    /// <param name="value">The value taken.</param>
    /// <param name="problem">What is wrong, such as "is not a whole number"; nothing of what was sent.</param>
    public abstract bool TryRead(
        JsonElement proposed, bool asText, [NotNullWhen(true)] out ParameterValue? value, [NotNullWhen(false)] out string? problem);

    /// <summary>A value's text as people are shown it.</summary>
    public virtual string Show(string text) => text;
}
