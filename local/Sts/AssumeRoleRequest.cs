using System.Globalization;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>What somebody asks of AssumeRole. (STS API Reference, "AssumeRole".)</summary>
internal sealed partial record AssumeRoleRequest
{
    /// <summary>The role.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The session's name.</summary>
    public required string SessionName { get; init; }

    /// <summary>How long it shall last.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>A policy that narrows it, or null.</summary>
    public string? Policy { get; init; }

    /// <summary>The session's tags.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>The tags that go on to further sessions.</summary>
    public required IReadOnlyList<string> TransitiveTagKeys { get; init; }

    /// <summary>Who is behind it, or null.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>The external id, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Reads a call.</summary>
    /// <exception cref="AwsError">It breaks a rule that holds for every role.</exception>
    public static AssumeRoleRequest Read(QueryForm form)
    {
        var name = form["RoleSessionName"] ?? "";
        var source = form["SourceIdentity"];
        var policy = form["Policy"];
        Require(Name().IsMatch(name), $"'roleSessionName' ('{name}') must be 2 to 64 of the characters A-Z a-z 0-9 _ + = , . @ -");
        Require(source is null || Name().IsMatch(source), "'sourceIdentity' must be 2 to 64 of the characters A-Z a-z 0-9 _ + = , . @ -");
        Require(policy is null || policy.Length <= 2048, "'policy' must have length less than or equal to 2048");
        Require(form.Members("PolicyArns", ".arn").Count == 0, "'policyArns' is not offered by the local run");
        var seconds = int.TryParse(form["DurationSeconds"] ?? "3600", CultureInfo.InvariantCulture, out var number) ? number : 0;
        Require(seconds is >= 900 and <= 43200, $"'durationSeconds' ({seconds}) must be from 900 to 43200");
        CheckPolicy(policy);
        return new()
        {
            RoleArn = form["RoleArn"] ?? throw Invalid("'roleArn' must not be null"),
            SessionName = name,
            Duration = TimeSpan.FromSeconds(seconds),
            Policy = policy,
            Tags = TagsOf(form),
            TransitiveTagKeys = form.Members("TransitiveTagKeys"),
            SourceIdentity = source,
            ExternalId = form["ExternalId"],
        };
    }

    /// <summary>A rule of STS that a call breaks.</summary>
    public static AwsError Invalid(string message) => new(400, "ValidationError", message);

    private static Dictionary<string, string> TagsOf(QueryForm form)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in form.Members("Tags", ".Key").Zip(form.Members("Tags", ".Value")))
        {
            Require(key.Length is >= 1 and <= 128 && value.Length <= 256, "a tag's key has 1 to 128 characters, its value at most 256");
            Require(tags.TryAdd(key, value), $"the tag '{key}' is there twice");
        }

        return tags;
    }

    private static void CheckPolicy(string? policy)
    {
        if (policy is null)
        {
            return;
        }

        try
        {
            PolicyDocument.Parse(policy);
        }
        catch (PolicyError broken)
        {
            throw new AwsError(400, "MalformedPolicyDocument", $"The session policy is malformed: {broken.Message}.");
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw Invalid(otherwise);
        }
    }

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$", RegexOptions.ECMAScript)]
    private static partial Regex Name();
}
