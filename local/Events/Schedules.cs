using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Calls functions by the schedules that the template gives them.</summary>
/// <param name="functions">The functions.</param>
/// <param name="authorizer">Asked whether EventBridge may call them.</param>
/// <param name="stack">Where the rules are.</param>
/// <param name="speed">By what the time between two calls is divided; one second remains.</param>
/// <param name="time">The clock.</param>
internal sealed class Schedules(FunctionHost functions, IAuthorizer authorizer, Stack stack, int speed, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Goes on until cancelled.</summary>
    public Task Run(CancellationToken cancel) => Task.WhenAll(
        from function in functions.All
        from schedule in function.Schedules
        select Keep(function, schedule, cancel));

    // One call after the other: a slow one delays the next, where EventBridge would let two run side by side.
    private async Task Keep(FunctionResource function, ScheduleResource schedule, CancellationToken cancel)
    {
        var every = schedule.Every / speed;
        using var timer = new PeriodicTimer(every < Shortest ? Shortest : every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                await Call(function, schedule, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The local run ends.
        }
    }

    private async Task Call(FunctionResource function, ScheduleResource schedule, CancellationToken cancel)
    {
        try
        {
            authorizer.DemandForService("events.amazonaws.com", schedule.Arn(stack), "lambda:InvokeFunction", function.Arn);
            await functions.Invoke(function.Arn, Event(schedule), null, cancel);
        }
        catch (AwsError)
        {
            // EventBridge would give up on it, and the next one comes.
        }
    }

    // Amazon EventBridge User Guide, "Events from AWS services", a scheduled event.
    private byte[] Event(ScheduleResource schedule) => System.Text.Encoding.UTF8.GetBytes(new JsonObject
    {
        ["version"] = "0",
        ["id"] = Guid.NewGuid().ToString(),
        ["detail-type"] = "Scheduled Event",
        ["source"] = "aws.events",
        ["account"] = stack.Account,
        ["time"] = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["region"] = stack.Region,
        ["resources"] = new JsonArray(schedule.Arn(stack)),
        ["detail"] = new JsonObject(),
    }.ToJsonString());
}
