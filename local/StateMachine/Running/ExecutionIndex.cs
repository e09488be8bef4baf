using System.Collections.Concurrent;

namespace ConfirmFlow.Local;

/// <summary>The executions there are, by ARN and by the task tokens they have issued.</summary>
internal sealed class ExecutionIndex(TimeProvider time)
{
    // https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html: a name is free again 90 days after
    // its execution ended, when its history is gone too.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly ConcurrentDictionary<string, Execution> byArn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Execution> byToken = new(StringComparer.Ordinal);

    /// <summary>All of them, the latest first.</summary>
    public IReadOnlyList<Execution> All =>
    [
        .. byArn.Values.Where(IsKept)
            .OrderByDescending(each => each.Identity.Started)
            .ThenBy(each => each.Identity.Arn, StringComparer.Ordinal),
    ];

    public void Add(Execution execution) => byArn[execution.Identity.Arn] = execution;

    public void AddToken(Execution execution, string token) => byToken[token] = execution;

    public Execution? Find(string arn) => byArn.TryGetValue(arn, out var execution) && IsKept(execution) ? execution : null;

    public Execution? FindByToken(string token) =>
        byToken.TryGetValue(token, out var execution) && IsKept(execution) ? execution : null;

    private bool IsKept(Execution execution)
    {
        if (execution.Position.Stopped is not { } stopped || time.GetUtcNow() < stopped + Kept) return true;
        if (byArn.TryRemove(new(execution.Identity.Arn, execution)))
        {
            foreach (var token in byToken.Where(each => each.Value == execution)) byToken.TryRemove(token);
            execution.Forget();
        }

        return false;
    }
}
