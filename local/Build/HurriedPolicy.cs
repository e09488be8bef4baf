using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>policy.json with every duration divided, so that days pass in minutes: the functions get it by the variable a team would use.</summary>
/// <remarks>Hours of the day cannot be hurried: quiet hours and change windows are left out, or minutes would be spent waiting for the morning.</remarks>
internal static partial class HurriedPolicy
{
    /// <summary>Divides every text that is a duration; one second stays.</summary>
    /// <exception cref="StartError">It is not JSON.</exception>
    public static string Divide(string policy, int by, string file)
    {
        try
        {
            return Divide(JsonNode.Parse(policy), by)?.ToJsonString() ?? "null";
        }
        catch (JsonException broken)
        {
            throw new StartError($"{file}:{broken.LineNumber + 1}: this is not JSON.");
        }
    }

    // How long an approval stays usable is the machine's time, not people's: a busy machine needs seconds to begin what was approved.
    private static JsonNode? Divide(JsonNode? node, int by, int atLeast = 1) => node switch
    {
        JsonObject members => new JsonObject(members.Where(it => it.Key is not ("quietHours" or "changeWindow")).Select(it => KeyValuePair.Create(it.Key, it.Key switch
        {
            "usableFor" => Divide(it.Value, by, atLeast: 60),
            // What parameters are compared with, or approvers say, is no duration of ours, whatever it looks like.
            "if" or "reasons" or "reason" => it.Value?.DeepClone(),
            _ => Divide(it.Value, by),
        }))),
        JsonArray elements => new JsonArray([.. elements.Select(element => Divide(element, by))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String && Duration().Match(value.Text()) is { Success: true } duration =>
            JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{Math.Max(Math.Min(atLeast, Seconds(duration)), Seconds(duration) / by)}s")),
        _ => node?.DeepClone(),
    };

    private static long Seconds(Match duration) =>
        long.Parse(duration.Groups["number"].Value, CultureInfo.InvariantCulture) * duration.Groups["unit"].Value switch
        {
            "s" => 1,
            "m" => 60,
            "h" => 3600,
            _ => 86400,
        };

    [GeneratedRegex(@"^(?<number>\d{1,9})(?<unit>s|m|h|d)$")]
    private static partial Regex Duration();
}
