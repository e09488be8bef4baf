namespace ConfirmFlow.Domain.Tests;

/// <summary>Statuses of a kind, spelled out, so that a new one is missed here and not in silence.</summary>
internal static class Statuses
{
    public static TheoryData<Status> Settled { get; } =
        [Status.Executed, Status.Failed, Status.Unknown, Status.Denied, Status.Expired, Status.Withdrawn, Status.Refused];
}
