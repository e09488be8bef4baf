using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>An event bus that remembers.</summary>
internal sealed class Bus : IEvents
{
    public List<(RequestId Id, Status Status)> Events { get; } = [];

    /// <summary>Takes nothing until this is false again.</summary>
    public bool Down { get; set; }

    public Task Publish(ApprovalRequest settled, CancellationToken cancel)
    {
        if (Down) throw new StoppedException();
        Events.Add((settled.Id, settled.Status));
        return Task.CompletedTask;
    }
}
