using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>One rule that calls a function again and again. (Amazon EventBridge User Guide, "Setting a schedule pattern".)</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Every">The time between two calls.</param>
internal sealed partial record ScheduleResource(string Rule, TimeSpan Every)
{
    /// <summary>The rule's ARN.</summary>
    public string Arn(Stack stack) => $"{stack.Prefix("events")}:rule/{Rule}";

    /// <summary>Reads a schedule from an event's properties.</summary>
    /// <exception cref="StartError">It is no <c>rate(…)</c>; the local run knows no other.</exception>
    public static ScheduleResource Read(string eventId, JsonObject properties)
    {
        var text = properties.TextOf("Schedule") ?? "";
        if (Rate().Match(text) is not { Success: true } rate)
            throw new StartError($"The schedule '{text}' of the template's event '{eventId}' is not known here: the local run knows rate(N minutes), hours and days.");

        var number = int.Parse(rate.Groups["number"].Value, CultureInfo.InvariantCulture);
        return new(properties.TextOf("Name") ?? eventId, rate.Groups["unit"].Value switch
        {
            "minute" => TimeSpan.FromMinutes(number),
            "hour" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        });
    }

    [GeneratedRegex(@"^rate\((?<number>[1-9]\d{0,4}) (?<unit>minute|hour|day)s?\)$")]
    private static partial Regex Rate();
}
