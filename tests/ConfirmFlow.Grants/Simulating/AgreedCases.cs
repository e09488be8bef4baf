using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>
/// Cases with the answer that two evaluators agreed on, in a file: the policies and the roles that ask first, then a case a line. What a case has in common with its role, and
/// with every call, is not said again.
/// </summary>
internal static class AgreedCases
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Usual = new()
    {
        ["aws:RequestedRegion"] = [PolicyShelf.Region],
        ["aws:ResourceAccount"] = [PolicyShelf.Account],
        ["aws:PrincipalIsAWSService"] = ["false"],
        ["aws:SourceVpce"] = [EveryOption.TableEndpoint],
        ["aws:PrincipalTag/resource"] = ["1001"],
    };

    /// <summary>Writes them; only policies that a case names.</summary>
    public static void Write(string file, PolicyShelf shelf, IEnumerable<(AccessCase Case, bool Allowed)> agreed)
    {
        var cases = agreed.ToList();
        var named = cases.SelectMany(it => it.Case.Policies).ToHashSet();
        List<AgreedRole> roles = [.. cases.Select(it => AgreedRole.Of(it.Case)).DistinctBy(role => role.Name)];
        using var text = new StreamWriter(file) { NewLine = "\n" };
        text.WriteLine(new JsonObject(shelf.All.Where(policy => named.Contains(policy.Key)).Select(policy => KeyValuePair.Create(policy.Key, (JsonNode?)policy.Value.DeepClone()))).ToJsonString());
        text.WriteLine(new JsonArray([.. roles.Select(role => role.Write())]).ToJsonString());
        foreach (var (it, allowed) in cases)
        {
            var role = roles.FindIndex(role => role.Name == AgreedRole.Of(it).Name);
            var line = roles[role].Shorten(it.Write());
            line.Insert(0, "role", role);
            foreach (var (key, values) in Usual) Shorten(line.ObjectOf("keys"), key, values);
            line["allowed"] = allowed;
            text.WriteLine(line.ToJsonString());
        }
    }

    /// <summary>Reads them.</summary>
    public static (PolicyShelf Shelf, IReadOnlyList<(AccessCase Case, bool Allowed)> Cases) Read(string file)
    {
        var lines = File.ReadLines(file).Select(line => JsonNode.Parse(line)!).ToList();
        var shelf = new PolicyShelf();
        foreach (var (name, policy) in (JsonObject)lines[0]) shelf.Put(name, (JsonObject)policy!);
        List<AgreedRole> roles = [.. ((JsonArray)lines[1]).Select(role => AgreedRole.Read((JsonObject)role!))];
        return (shelf, [.. lines.Skip(2).Cast<JsonObject>().Select(line => (Read(line, roles), line.TextOf("allowed") == "true"))]);
    }

    private static AccessCase Read(JsonObject line, List<AgreedRole> roles)
    {
        roles[line.NumberOf("role", 0)].Lengthen(line);
        foreach (var (key, values) in Usual) Lengthen(line.ObjectOf("keys"), key, values);
        return AccessCase.Read(line);
    }

    // A key that is missing has no values; one that is as usual is not there.
    private static void Shorten(JsonObject keys, string key, IReadOnlyList<string> usual)
    {
        if (!keys.ContainsKey(key)) keys[key] = new JsonArray();
        else if (keys.TextsOf(key).SequenceEqual(usual)) keys.Remove(key);
    }

    private static void Lengthen(JsonObject keys, string key, IReadOnlyList<string> usual)
    {
        if (!keys.ContainsKey(key)) keys[key] = new JsonArray([.. usual.Select(value => JsonValue.Create(value))]);
        else if (keys.TextsOf(key).Count == 0) keys.Remove(key);
    }
}
