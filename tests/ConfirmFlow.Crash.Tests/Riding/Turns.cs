namespace ConfirmFlow.Crash.Tests;

/// <summary>So many at once, and no more.</summary>
internal static class Turns
{
    /// <summary>Does something when it is its turn.</summary>
    public static async Task InTurn(this SemaphoreSlim gate, Func<Task> deed)
    {
        await gate.WaitAsync();
        try
        {
            await deed();
        }
        finally
        {
            gate.Release();
        }
    }
}
