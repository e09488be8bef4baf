using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>For which errors a task is tried again, how often, and after how long.</summary>
internal sealed class RetryRule
{
    private readonly int interval;
    private readonly double rate = 2;
    private readonly int? longest;
    private readonly bool fullJitter;

    public RetryRule(Fields fields)
    {
        Errors = ErrorList.Read(fields);
        interval = fields.Whole("IntervalSeconds", 1) ?? 1;
        MaxAttempts = fields.Whole("MaxAttempts", 0) ?? 3;
        longest = fields.Whole("MaxDelaySeconds", 1);
        if (fields.Find("BackoffRate") is { } number
            && !(number.ValueKind is JsonValueKind.Number && number.TryGetDouble(out rate) && rate >= 1))
        {
            throw fields.Wrong("the field 'BackoffRate' must be a number from 1.");
        }

        fullJitter = fields.Text("JitterStrategy") switch
        {
            null or "NONE" => false,
            "FULL" => true,
            _ => throw fields.Wrong("the field 'JitterStrategy' must be FULL or NONE."),
        };
        fields.RefuseOthers();
    }

    public IReadOnlyList<string> Errors { get; }

    public int MaxAttempts { get; }

    /// <summary>How long to wait before the next try.</summary>
    /// <param name="before">How many retries under this rule there have been since the state was entered.</param>
    /// <param name="chance">From 0 to 1; with full jitter, the part of the delay to wait.</param>
    public TimeSpan Delay(int before, double chance)
    {
        var seconds = Math.Min(interval * Math.Pow(rate, before), longest ?? 99_999_999);
        return TimeSpan.FromSeconds(fullJitter ? seconds * chance : seconds);
    }
}
