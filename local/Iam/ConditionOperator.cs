using System.Globalization;
using System.Net;

namespace ConfirmFlow.Local;

/// <summary>One of IAM's comparisons: does a value of the request match a value of the policy?</summary>
/// <param name="Negated">The condition asks that nothing matches, and holds when the key is missing.</param>
/// <param name="Matches">The comparison itself.</param>
internal sealed record ConditionOperator(bool Negated, Func<string, PolicyPattern, ConditionKeys, bool> Matches)
{
    private static readonly Dictionary<string, ConditionOperator> Known = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = new(false, Text(StringComparison.Ordinal)),
        ["StringNotEquals"] = new(true, Text(StringComparison.Ordinal)),
        ["StringEqualsIgnoreCase"] = new(false, Text(StringComparison.OrdinalIgnoreCase)),
        ["StringNotEqualsIgnoreCase"] = new(true, Text(StringComparison.OrdinalIgnoreCase)),
        ["StringLike"] = new(false, Like),
        ["StringNotLike"] = new(true, Like),
        ["ArnEquals"] = new(false, Arn),
        ["ArnLike"] = new(false, Arn),
        ["ArnNotEquals"] = new(true, Arn),
        ["ArnNotLike"] = new(true, Arn),
        ["BinaryEquals"] = new(false, Text(StringComparison.Ordinal)),
        ["Bool"] = new(false, Text(StringComparison.OrdinalIgnoreCase)),
        ["NumericEquals"] = new(false, Number(sign => sign == 0)),
        ["NumericNotEquals"] = new(true, Number(sign => sign == 0)),
        ["NumericLessThan"] = new(false, Number(sign => sign < 0)),
        ["NumericLessThanEquals"] = new(false, Number(sign => sign <= 0)),
        ["NumericGreaterThan"] = new(false, Number(sign => sign > 0)),
        ["NumericGreaterThanEquals"] = new(false, Number(sign => sign >= 0)),
        ["DateEquals"] = new(false, Date(sign => sign == 0)),
        ["DateNotEquals"] = new(true, Date(sign => sign == 0)),
        ["DateLessThan"] = new(false, Date(sign => sign < 0)),
        ["DateLessThanEquals"] = new(false, Date(sign => sign <= 0)),
        ["DateGreaterThan"] = new(false, Date(sign => sign > 0)),
        ["DateGreaterThanEquals"] = new(false, Date(sign => sign >= 0)),
        ["IpAddress"] = new(false, Address),
        ["NotIpAddress"] = new(true, Address),
    };

    /// <summary>Finds an operator by its name, without qualifier and <c>IfExists</c>.</summary>
    /// <exception cref="PolicyError">There is none of that name.</exception>
    public static ConditionOperator Named(string name) =>
        Known.GetValueOrDefault(name) ?? throw new PolicyError($"the condition operator '{name}' is not known");

    private static Func<string, PolicyPattern, ConditionKeys, bool> Text(StringComparison comparison) =>
        (value, policy, keys) => policy.Literal(keys) is { } text && text.Equals(value, comparison);

    private static bool Like(string value, PolicyPattern policy, ConditionKeys keys) =>
        policy.AsGlob(keys) is { } glob && Glob.Matches(glob, value);

    private static bool Arn(string value, PolicyPattern policy, ConditionKeys keys) =>
        policy.AsGlob(keys) is { } glob && Glob.MatchesArn(glob, value);

    private static Func<string, PolicyPattern, ConditionKeys, bool> Number(Func<int, bool> holds) => (value, policy, keys) =>
        decimal.TryParse(value, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(policy.Literal(keys), CultureInfo.InvariantCulture, out var right)
        && holds(left.CompareTo(right));

    private static Func<string, PolicyPattern, ConditionKeys, bool> Date(Func<int, bool> holds) => (value, policy, keys) =>
        Instant(value) is { } left && Instant(policy.Literal(keys)) is { } right && holds(left.CompareTo(right));

    private static DateTimeOffset? Instant(string? text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : null;

    private static bool Address(string value, PolicyPattern policy, ConditionKeys keys) =>
        policy.Literal(keys) is { } range
        && IPAddress.TryParse(value, out var address)
        && IPNetwork.TryParse(range.Contains('/') ? range : range + (range.Contains(':') ? "/128" : "/32"), out var network)
        && network.Contains(address);
}
