using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Policies by name, in the JSON that any evaluator reads.</summary>
internal sealed class PolicyShelf
{
    /// <summary>The account that everything is in.</summary>
    public const string Account = "123456789012";

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
        var known = policies.FirstOrDefault(policy => policy.Value["Statement"] is JsonArray { Count: 1 } only && only[0]!.ToJsonString() == text).Key;
        return known ?? Put($"made {policies.Count}", new() { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statement.DeepClone()) });
    }

    /// <summary>A policy, read by the local run.</summary>
    public PolicyDocument Read(string name, PolicyKind kind) =>
        read.TryGetValue((name, kind), out var known) ? known : read[(name, kind)] = PolicyDocument.Read(policies[name], kind);
}
