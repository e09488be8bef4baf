namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>After so many faults in a row a request is settled: some forty minutes of waiting.</summary>
    public const int FaultLimit = 10;

    /// <summary>How long to wait after this many faults in a row: 5 s, doubled each time, at most 10 minutes.</summary>
    public static TimeSpan Patience(int faults) => TimeSpan.FromSeconds(Math.Min(600, 5 * Math.Pow(2, Math.Clamp(faults, 1, 20) - 1)));

    /// <summary>Whether the execution that carries it still waits after its last fault.</summary>
    public bool IsPausing(DateTimeOffset now) => History.ConsecutiveFaults is > 0 and var faults && now < History.Last(entry => entry.What is Fact.Faulted).At + Patience(faults);

    /// <summary>Counts a fault; the last one settles what can be settled. Gives the same request where counting on would tell nothing new.</summary>
    public ApprovalRequest Fault(Stamp stamp)
    {
        var faults = History.ConsecutiveFaults + 1;
        // A history that has no room for faults has seen trouble enough; letting it grow could leave no room to settle.
        if (faults < FaultLimit && History.HasRoomForSetbacks)
            return this with { History = History.With(stamp, Fact.Faulted, "workflow", $"A step failed ({faults} in a row); it is tried again in {Patience(faults).TotalSeconds:0} s.") };

        // Only what has not begun can be called failed. A claimed action is judged by its lease, a settled one is settled.
        return Status is Status.Pending or Status.Approved
            ? Settle(Status.Failed, stamp, Fact.Failed, "workflow", "Its steps kept failing. Nothing was done.")
            : this;
    }

    /// <summary>What comes next after a fault: a pause that grows, then another look.</summary>
    public NextStep NextAfterFault(DateTimeOffset now)
    {
        var faults = History.ConsecutiveFaults;
        if (faults == 0) return Next(now);
        if (faults >= FaultLimit - 1 && Status.IsSettled()) return NextStep.Of(NextKind.Abandon, default);

        var next = Next(now);
        var patience = Patience(faults);
        return NextStep.Of(NextKind.Wait, next.Kind is NextKind.Wait && next.Wait > patience ? next.Wait : patience);
    }
}
