using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What a definition reaches under <c>$$</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html</remarks>
internal static class ContextObject
{
    public static JsonObject Of(ExecutionIdentity execution, Position position, string? token)
    {
        var context = new JsonObject
        {
            ["Execution"] = new JsonObject
            {
                ["Id"] = execution.Arn,
                ["Input"] = JsonText.Parse(execution.Input),
                ["Name"] = execution.Name,
                ["RoleArn"] = execution.RoleArn,
                ["StartTime"] = Time(execution.Started),
            },
            ["State"] = new JsonObject
            {
                ["EnteredTime"] = Time(position.Entered),
                ["Name"] = position.State,
                ["RetryCount"] = JsonText.Parse(position.Retries.Sum().ToString(CultureInfo.InvariantCulture)),
            },
            ["StateMachine"] = new JsonObject { ["Id"] = execution.MachineArn, ["Name"] = execution.MachineName() },
        };
        if (token is not null) context["Task"] = new JsonObject { ["Token"] = token };
        return context;
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
