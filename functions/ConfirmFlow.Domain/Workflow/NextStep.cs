namespace ConfirmFlow.Domain;

/// <summary>What a request needs next.</summary>
/// <param name="Kind">Which step.</param>
/// <param name="Wait">How long to wait: for people, or before looking again. One second to seven days.</param>
public sealed record NextStep(NextKind Kind, TimeSpan Wait)
{
    /// <summary>The shortest wait.</summary>
    public static TimeSpan Shortest { get; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(7);

    /// <summary>A step with its wait brought into range and up to whole seconds.</summary>
    public static NextStep Of(NextKind kind, TimeSpan wait)
    {
        var seconds = TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds));
        return new(kind, seconds < Shortest ? Shortest : seconds > Longest ? Longest : seconds);
    }
}

/// <summary>The steps there are.</summary>
public enum NextKind
{
    /// <summary>None that this execution can take.</summary>
    Abandon = 0,

    /// <summary>Ask the approvers, and wait for them.</summary>
    Ask,

    /// <summary>Run the action.</summary>
    Execute,

    /// <summary>Tell the outcome.</summary>
    Report,

    /// <summary>Look again later.</summary>
    Wait,

    /// <summary>Let the next run go on.</summary>
    Continue,
}

/// <summary>Steps as the machine's choice spells them (statemachine/approval.asl.json).</summary>
public static class NextWords
{
    /// <summary>The word for a step.</summary>
    public static string Word(this NextKind kind) => kind switch
    {
        NextKind.Ask => "ask",
        NextKind.Execute => "execute",
        NextKind.Report => "report",
        NextKind.Wait => "wait",
        NextKind.Continue => "continue",
        _ => "abandon",
    };
}
