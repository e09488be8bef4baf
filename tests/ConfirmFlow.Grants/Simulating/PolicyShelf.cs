using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Policies by name, in the JSON that any evaluator reads.</summary>
internal sealed class PolicyShelf
{
    /// <summary>The account that everything is in.</summary>
    public const string Account = "123456789012";

    /// <summary>The region that everything is in.</summary>
    public const string Region = "us-east-1";

    private readonly Dictionary<string, JsonObject> policies = [];
    private readonly Dictionary<(string, PolicyKind), PolicyDocument> read = [];

    /// <summary>The policies.</summary>
    public IReadOnlyDictionary<string, JsonObject> All => policies;

    /// <summary>Puts one there.</summary>
    /// <returns>Its name.</returns>
    public string Put(string name, JsonObject policy)
    {
        policies[name] = (JsonObject)policy.DeepClone();
        return name;
    }

    /// <summary>Puts a policy of one statement there, under the statement itself.</summary>
    public string Put(JsonObject statement)
    {
        var text = statement.ToJsonString();
        var known = policies.FirstOrDefault(policy => IsMade(policy.Key) && policy.Value["Statement"] is JsonArray only && only[0]!.ToJsonString() == text).Key;
        return known ?? Put($"made {policies.Count}", Only(statement));
    }

    /// <summary>Whether a name is of a policy that was made for a case, and is no part of the project.</summary>
    public static bool IsMade(string name) => name.StartsWith("made ", StringComparison.Ordinal);

    /// <summary>A policy of one statement.</summary>
    public static JsonObject Only(JsonObject statement) => new() { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statement.DeepClone()) };

    /// <summary>The same, with other policies under some of the names.</summary>
    public PolicyShelf With(IReadOnlyDictionary<string, JsonObject> others)
    {
        var shelf = new PolicyShelf();
        foreach (var (name, policy) in policies) shelf.policies[name] = others.GetValueOrDefault(name) ?? policy;
        foreach (var ((name, kind), document) in read.Where(it => !others.ContainsKey(it.Key.Item1))) shelf.read[(name, kind)] = document;
        return shelf;
    }

    /// <summary>A policy, read by the local run.</summary>
    public PolicyDocument Read(string name, PolicyKind kind) =>
        read.TryGetValue((name, kind), out var known) ? known : read[(name, kind)] = PolicyDocument.Read(policies[name], kind);
}
