namespace ConfirmFlow.Story.Tests;

/// <summary>A local run in which every group is told in chats too.</summary>
public sealed class ChatRun : IAsyncLifetime
{
    private LocalRun? run;

    internal Stack Stack => new(run!.Address);

    internal Chat Chat => Stack.Chat;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => run = await LocalRun.Start("--chat");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? default;
}
