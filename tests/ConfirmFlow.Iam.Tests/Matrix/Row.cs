using System.Text.Json.Nodes;

namespace ConfirmFlow.Iam.Tests;

/// <summary>One row of a sheet: questions of one kind, with one answer. matrix.yaml says what its members mean.</summary>
/// <param name="Number">Which one of its sheet, from 1 on.</param>
/// <param name="Body">As written.</param>
internal sealed record Row(int Number, JsonObject Body)
{
    private static readonly string[] Known =
        ["role", "service", "principal", "identity", "action", "resource", "context", "expect", "by", "session", "resourcePolicy", "even", "says", "why"];

    /// <summary>Whether it is to be allowed.</summary>
    public bool Allowed => Body.TextOf("expect") switch
    {
        "allow" => true,
        "deny" => false,
        var other => throw new InvalidDataException($"Row {Number} expects {other}."),
    };

    /// <summary>The words that a refusal has to hold; null where any will do.</summary>
    public string? By => Body.TextOf("by") switch
    {
        null => Body.ContainsKey("even") ? "permissions boundary" : null,
        "pb" => "permissions boundary",
        "scp" => "service control policy",
        var other => throw new InvalidDataException($"Row {Number} is denied by {other}."),
    };

    /// <summary>The words that the refusal of one of its questions has to hold; null where it is none, or any will do.</summary>
    public string? IsDeniedBy(Question question) => Allowed ? null : Body.TextOf("says") ?? (question.Even.Count > 0 || Body.ContainsKey("by") ? By : null);

    /// <summary>One question for each combination of role, action and resource; where the role might be allowed more, with that, and before a refusal without it too.</summary>
    public IEnumerable<Question> Questions(Account account)
    {
        if (Body.Select(member => member.Key).FirstOrDefault(name => !Known.Contains(name)) is { } unknown) throw new InvalidDataException($"Row {Number} says '{unknown}'.");

        return
            from role in Roles(account)
            from action in Body.TextsOf("action")
            from resource in Body.ContainsKey("resource") ? Body.TextsOf("resource") : ["*"]
            from even in !Body.ContainsKey("even") ? (bool[])[false] : Allowed ? [true] : [false, true]
            select Ask(account, role, action, account.Fill(resource), even);
    }

    // One null where somebody else asks.
    private IEnumerable<string?> Roles(Account account)
    {
        if (!Body.ContainsKey("role")) return [null];
        return Body["role"] is JsonValue one && one.Text() == "*" ? account.Roles.Keys : Body.TextsOf("role");
    }

    private Question Ask(Account account, string? role, string action, string resource, bool even)
    {
        var principal = Body.TextOf("principal");
        var owner = principal?.Split(':')[4] ?? "123456789012";
        var service = Body.TextOf("service");
        var keys = new ConditionKeys()
            .With("aws:PrincipalAccount", service is null ? owner : null)
            .With("aws:PrincipalArn", role is null ? principal : account.Role(role).Role.Arn)
            .With("aws:ResourceAccount", "123456789012")
            .With("aws:RequestedRegion", "us-east-1")
            .With("aws:SecureTransport", "true")
            .With("aws:PrincipalIsAWSService", service is null ? "false" : "true");
        foreach (var (key, _) in Body.ObjectOf("context")) keys.With(key, [.. Body.ObjectOf("context").TextsOf(key).Select(account.Fill)]);

        return new()
        {
            Role = role, Service = service, Principal = principal, Account = owner,
            Request = new(action, resource, keys),
            Identity = Policies(account, "identity", PolicyKind.Attached),
            Even = even ? Policies(account, "even", PolicyKind.Attached) : [],
            Session = Policies(account, "session", PolicyKind.Attached).SingleOrDefault(),
            Resource = Policies(account, "resourcePolicy", resource.Contains(":role/", StringComparison.Ordinal) ? PolicyKind.Trust : PolicyKind.Resource).SingleOrDefault(),
        };
    }

    private PolicyDocument[] Policies(Account account, string name, PolicyKind kind) =>
        Body[name] is JsonObject policy ? [PolicyDocument.Read((JsonObject)account.Names.Resolve(policy)!, kind)] : [];
}
