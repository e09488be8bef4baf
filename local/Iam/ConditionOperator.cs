using System.Globalization;
using System.Net;

namespace ConfirmFlow.Local;

/// <summary>One of IAM's comparisons: does a value of the request match a value of the policy?</summary>
/// <param name="Negated">The condition asks that nothing matches, and holds when the key is missing.</param>
/// <param name="Matches">The comparison itself.</param>
/// <param name="Reads">Whether it can compare with a value of a policy. What it cannot read would match nothing, and meet whatever is negated.</param>
internal sealed record ConditionOperator(bool Negated, Func<string, PolicyPattern, ConditionKeys, bool> Matches, Func<string?, bool> Reads)
{
    private static readonly Dictionary<string, ConditionOperator> Known = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = new(false, Text(StringComparison.Ordinal), Any),
        ["StringNotEquals"] = new(true, Text(StringComparison.Ordinal), Any),
        ["StringEqualsIgnoreCase"] = new(false, Text(StringComparison.OrdinalIgnoreCase), Any),
        ["StringNotEqualsIgnoreCase"] = new(true, Text(StringComparison.OrdinalIgnoreCase), Any),
        ["StringLike"] = new(false, Like, Any),
        ["StringNotLike"] = new(true, Like, Any),
        ["ArnEquals"] = new(false, Arn, Any),
        ["ArnLike"] = new(false, Arn, Any),
        ["ArnNotEquals"] = new(true, Arn, Any),
        ["ArnNotLike"] = new(true, Arn, Any),
        ["BinaryEquals"] = new(false, Text(StringComparison.Ordinal), Any),
        ["Bool"] = new(false, Text(StringComparison.OrdinalIgnoreCase), IsTruth),
        ["NumericEquals"] = new(false, Number(sign => sign == 0), IsNumber),
        ["NumericNotEquals"] = new(true, Number(sign => sign == 0), IsNumber),
        ["NumericLessThan"] = new(false, Number(sign => sign < 0), IsNumber),
        ["NumericLessThanEquals"] = new(false, Number(sign => sign <= 0), IsNumber),
        ["NumericGreaterThan"] = new(false, Number(sign => sign > 0), IsNumber),
        ["NumericGreaterThanEquals"] = new(false, Number(sign => sign >= 0), IsNumber),
        ["DateEquals"] = new(false, Date(sign => sign == 0), IsInstant),
        ["DateNotEquals"] = new(true, Date(sign => sign == 0), IsInstant),
        ["DateLessThan"] = new(false, Date(sign => sign < 0), IsInstant),
        ["DateLessThanEquals"] = new(false, Date(sign => sign <= 0), IsInstant),
        ["DateGreaterThan"] = new(false, Date(sign => sign > 0), IsInstant),
        ["DateGreaterThanEquals"] = new(false, Date(sign => sign >= 0), IsInstant),
        ["IpAddress"] = new(false, Address, IsRange),
        ["NotIpAddress"] = new(true, Address, IsRange),
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

    private static bool Any(string? value) => true;

    /// <summary>Whether a value of a policy is true or false.</summary>
    public static bool IsTruth(string? value) => bool.TryParse(value, out _);

    private static bool IsNumber(string? value) => decimal.TryParse(value, CultureInfo.InvariantCulture, out _);

    private static bool IsInstant(string? value) => Instant(value) is not null;

    private static bool IsRange(string? value) => Range(value) is not null;

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
        Range(policy.Literal(keys)) is { } range && IPAddress.TryParse(value, out var address) && range.Contains(address);

    private static IPNetwork? Range(string? text) =>
        text is not null && IPNetwork.TryParse(text.Contains('/') ? text : text + (text.Contains(':') ? "/128" : "/32"), out var range) ? range : null;
}
