using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Invokes a function, and may wait to be told that what the function began is done.</summary>
internal sealed class TaskState : State
{
    private readonly LambdaTask lambda;
    private readonly TaskLimits limits;
    private readonly DataFlow data;
    private readonly TaskErrors errors;
    private readonly string? next;

    public TaskState(string name, Fields fields)
        : base(name, "Task")
    {
        data = DataFlow.WithResult(fields, selects: true);
        lambda = new(fields, data.Parameters);
        limits = new(fields);
        errors = new(fields);
        next = ReadNext(fields);
    }

    public override IReadOnlyList<Exit> Exits => [.. To(next), .. errors.Exits];

    public override void Run(Turn turn)
    {
        turn.Position = turn.Position with { Retries = errors.NoRetries };
        Schedule(turn);
    }

    /// <summary>The delay before another try is over.</summary>
    public override void Continue(Turn turn) => Schedule(turn);

    public override void Fail(Turn turn, string error, string? cause) => errors.Handle(turn, this, error, cause);

    /// <summary>The function has answered, or failed, or nobody knows.</summary>
    public void Answered(Turn turn, CallOutcome outcome)
    {
        if (outcome.Error is { } error)
        {
            Reported(turn, error, outcome.Cause);
            return;
        }

        var result = LambdaTask.Result(outcome.Payload!);
        var text = JsonText.WriteWithinLimit(result, "The function's answer");
        if (lambda.WaitsForToken)
        {
            turn.Record("TaskSubmitted", Details() with { Output = text });
            turn.Position = turn.Position with { Phase = Phase.Waiting };
        }
        else
        {
            Done(turn, result, text);
        }
    }

    /// <summary>Somebody who has the token says it is done.</summary>
    public void Done(Turn turn, JsonNode? result, string text)
    {
        turn.Record("TaskSucceeded", Details() with { Output = text });
        turn.Leave(this, data.Output(turn.Scope(), result), next);
    }

    /// <summary>The function, or somebody who has the token, says it failed.</summary>
    public void Reported(Turn turn, string? error, string? cause)
    {
        turn.Record("TaskFailed", Details() with { Error = error, Cause = cause });
        Fail(turn, error ?? ErrorNames.TaskFailed, cause);
    }

    /// <summary>The time for the task, or for its next heartbeat, is over.</summary>
    public void TimedOut(Turn turn, string error)
    {
        turn.Record("TaskTimedOut", Details() with { Error = error });
        Fail(turn, error, null);
    }

    private void Schedule(Turn turn)
    {
        var token = lambda.WaitsForToken ? TaskToken.New() : null;
        var effective = data.Effective(turn.Scope(token));
        var arguments = data.Arguments(effective);
        var function = arguments?["FunctionName"] is JsonValue name && name.TryGetValue<string>(out var given)
            ? given
            : throw StateFault.Runtime("Parameters.FunctionName is not a string.");
        var (timeout, heartbeat) = (limits.Timeout(effective), limits.Heartbeat(effective));
        turn.Record("TaskScheduled", Details() with
        {
            Region = turn.Region,
            Parameters = JsonText.WriteWithinLimit(arguments, "What Parameters make"),
            TimeoutInSeconds = timeout,
            HeartbeatInSeconds = heartbeat,
        });
        turn.Record("TaskStarted", Details());
        turn.Position = turn.Position.Calling(turn.LastId, token, turn.Now, timeout, heartbeat);
        var payload = arguments.AsObject().TryGetPropertyValue("Payload", out var there) ? JsonText.Write(there) : "{}";
        turn.Call = new(turn.LastId, function, payload);
    }

    private EventDetails Details() => new() { ResourceType = "lambda", Resource = lambda.Resource };
}
