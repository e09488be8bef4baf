namespace ConfirmFlow.Local;

/// <summary>What outlives a run, opened.</summary>
internal sealed class Kept(StateFolder folder, TimeProvider time) : IDisposable
{
    private Journal? calls;

    /// <summary>The folder.</summary>
    public StateFolder Folder => folder;

    /// <summary>The mails.</summary>
    public Mailbox Mailbox { get; } = new(folder.Mailbox, time);

    /// <summary>The events.</summary>
    public Journal Events { get; } = new(folder.Events);

    /// <summary>The sessions.</summary>
    public Sessions Sessions { get; } = new(folder.Sessions);

    /// <summary>The decisions of the policies.</summary>
    public AccessLog Access { get; } = new(folder.Access);

    /// <summary>The custom resources that have been made.</summary>
    public Journal CustomResources { get; } = new(folder.CustomResources);

    /// <summary>The calls that functions have made, where faults are planned.</summary>
    public Journal OpenCalls() => calls ??= new(folder.Calls);

    /// <summary>The processes of this run.</summary>
    public ProcessBook Processes { get; } = new(folder.Processes);

    /// <inheritdoc/>
    public void Dispose()
    {
        Mailbox.Dispose();
        Events.Dispose();
        Sessions.Dispose();
        Access.Dispose();
        CustomResources.Dispose();
        calls?.Dispose();
        folder.Dispose();
    }
}
