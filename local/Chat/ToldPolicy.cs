using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>policy.json with a channel for every group that names none, and an account in Slack for everybody in a group: the functions get it by the variable a team would use.</summary>
internal static class ToldPolicy
{
    /// <summary>Adds what is missing; what is there stays.</summary>
    public static string Of(string policy)
    {
        var whole = (JsonObject)JsonNode.Parse(policy)!;
        var groups = whole.ObjectOf("approvers");
        foreach (var (name, index) in groups.Select((group, index) => (group.Key, index)).ToList())
        {
            if (groups[name] is not JsonObject) groups[name] = new JsonObject { ["members"] = groups[name]!.DeepClone() };
            var group = (JsonObject)groups[name]!;
            if (group["slack"] is null) group["slack"] = new JsonObject { ["channel"] = Id('C', index) };
            if (group["teams"] is null) group["teams"] = new JsonObject { ["webhook"] = name };
        }

        if (whole["slackUsers"] is null)
        {
            var people = groups.SelectMany(group => ((JsonObject)group.Value!).TextsOf("members")).Distinct(StringComparer.OrdinalIgnoreCase);
            whole["slackUsers"] = new JsonObject(people.Select((person, index) => KeyValuePair.Create(Id('U', index), (JsonNode?)person)));
        }

        return whole.ToJsonString();
    }

    private static string Id(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}0LOCAL{index:0000}");
}
