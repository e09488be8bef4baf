namespace ConfirmFlow.Local;

/// <summary>What a task does about errors: its Retry and Catch.</summary>
internal sealed class TaskErrors
{
    private readonly List<RetryRule> retry;
    private readonly List<CatchRule> catches;

    public TaskErrors(Fields fields)
    {
        retry = [.. fields.List("Retry").Select((json, at) => new RetryRule(new($"{fields.Where}, retry {at + 1}", json)))];
        catches = [.. fields.List("Catch").Select((json, at) => new CatchRule(new($"{fields.Where}, catch {at + 1}", json)))];
        ErrorList.RequireAllLast(fields, "Retry", retry.Select(rule => rule.Errors));
        ErrorList.RequireAllLast(fields, "Catch", catches.Select(rule => rule.Errors));
    }

    public IEnumerable<Exit> Exits => catches.Select(rule => new Exit(rule.Next, string.Join(", ", rule.Errors)));

    /// <summary>The counts a state begins with: each rule counts for itself.</summary>
    public IReadOnlyList<int> NoRetries => new int[retry.Count];

    public void Handle(Turn turn, TaskState state, string error, string? cause)
    {
        // The first rule that means the error decides. When it has no tries left, a later rule gets none either.
        var at = retry.FindIndex(rule => ErrorNames.Match(rule.Errors, error));
        if (at >= 0 && turn.Position.Retries[at] < retry[at].MaxAttempts)
        {
            turn.Position = turn.Position.BackingOff(at, turn.Now + retry[at].Delay(turn.Position.Retries[at], turn.Chance()));
        }
        else if (catches.Find(rule => ErrorNames.Match(rule.Errors, error)) is { } caught)
        {
            turn.Leave(state, caught.Output(turn.Scope().Data, error, cause), caught.Next);
        }
        else
        {
            turn.Close(ExecutionStatus.Failed, null, error, cause);
        }
    }
}
