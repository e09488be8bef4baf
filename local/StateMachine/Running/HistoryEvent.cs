namespace ConfirmFlow.Local;

/// <summary>One thing that happened in an execution.</summary>
/// <param name="Id">1 for the first, and so on without a gap.</param>
/// <param name="PreviousId">The event it follows from; 0 for the first two, as Step Functions has it.</param>
/// <param name="At">When.</param>
/// <param name="Type">For instance <c>TaskStateEntered</c>.</param>
/// <param name="Details">Null when the type has none.</param>
internal sealed record HistoryEvent(long Id, long PreviousId, DateTimeOffset At, string Type, EventDetails? Details)
{
    /// <summary>The most events an execution can have; the last can only be its end.</summary>
    public const int Limit = 25_000;

    /// <summary>The member that holds the details on the wire.</summary>
    public string DetailsName => Type switch
    {
        _ when Type.EndsWith("StateEntered", StringComparison.Ordinal) => "stateEnteredEventDetails",
        _ when Type.EndsWith("StateExited", StringComparison.Ordinal) => "stateExitedEventDetails",
        _ => char.ToLowerInvariant(Type[0]) + Type[1..] + "EventDetails",
    };
}
