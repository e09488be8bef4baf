using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>One question to a policy evaluator: may somebody do something, where these policies hold?</summary>
internal sealed record AccessCase
{
    /// <summary>The ARN of the session that asks; for a service, its principal.</summary>
    public required string Principal { get; init; }

    /// <summary>The action.</summary>
    public required string Action { get; init; }

    /// <summary>The resource, without patterns.</summary>
    public required string Resource { get; init; }

    /// <summary>The condition keys, with their values; a key that is not there is missing.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Keys { get; init; }

    /// <summary>The names of the role's own policies.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>The name of the boundary, or null.</summary>
    public string? Boundary { get; init; }

    /// <summary>The name of the session's policy, or null.</summary>
    public string? Session { get; init; }

    /// <summary>The names of the service control policies.</summary>
    public IReadOnlyList<string> Organization { get; init; } = [];

    /// <summary>The name of the resource's policy, or null.</summary>
    public string? Of { get; init; }

    /// <summary>Whether it is for a role to be assumed, whose trust policy has to allow as well.</summary>
    public bool IsTrust { get; init; }

    /// <summary>The names of all policies that hold.</summary>
    public IEnumerable<string> Policies => Identity.Concat(Organization).Concat(((string?[])[Boundary, Session, Of]).OfType<string>());

    /// <summary>What the local run's evaluator says.</summary>
    /// <param name="policies">The policies by name.</param>
    public bool IsAllowed(PolicyShelf policies)
    {
        var keys = new ConditionKeys();
        foreach (var (name, values) in Keys) keys.With(name, values);
        return new Local.Grants
        {
            Identity = [.. Identity.Select(name => policies.Read(name, PolicyKind.Attached))],
            Boundary = Boundary is null ? null : policies.Read(Boundary, PolicyKind.Attached),
            Session = Session is null ? null : policies.Read(Session, PolicyKind.Attached),
            Organization = new([.. Organization.Select(name => policies.Read(name, PolicyKind.Attached))]),
            Resource = Of is null ? null : policies.Read(Of, IsTrust ? PolicyKind.Trust : PolicyKind.Resource),
            ResourceDecides = IsTrust || IsService,
            Principal = IsService ? new(PolicyShelf.Account, null, null, Principal) : new(PolicyShelf.Account, Keys["aws:PrincipalArn"][0], Principal, null),
        }.Decide(new(Action, Resource, keys)).Allowed;
    }

    private bool IsService => Principal.EndsWith(".amazonaws.com", StringComparison.Ordinal);

    /// <summary>As a line of JSON.</summary>
    public JsonObject Write()
    {
        var line = new JsonObject { ["principal"] = Principal, ["action"] = Action, ["resource"] = Resource, ["keys"] = new JsonObject(Keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)Texts(key.Value)))) };
        if (Identity.Count > 0) line["identity"] = Texts(Identity);
        if (Boundary is not null) line["boundary"] = Boundary;
        if (Session is not null) line["session"] = Session;
        if (Organization.Count > 0) line["organization"] = Texts(Organization);
        if (Of is not null) line["of"] = Of;
        if (IsTrust) line["trust"] = true;
        return line;
    }

    /// <summary>Reads a line of JSON.</summary>
    public static AccessCase Read(JsonObject line) => new()
    {
        Principal = line.TextOf("principal")!,
        Action = line.TextOf("action")!,
        Resource = line.TextOf("resource")!,
        Keys = line.ObjectOf("keys").ToDictionary(key => key.Key, key => line.ObjectOf("keys").TextsOf(key.Key)),
        Identity = line.TextsOf("identity"),
        Boundary = line.TextOf("boundary"),
        Session = line.TextOf("session"),
        Organization = line.TextsOf("organization"),
        Of = line.TextOf("of"),
        IsTrust = line.TextOf("trust") == "true",
    };

    private static JsonArray Texts(IReadOnlyList<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
