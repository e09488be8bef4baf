using System.Diagnostics;
using System.Globalization;

namespace ConfirmFlow.Aws.Tests;

/// <summary>One emulator on a port of its own. It ends with the test that started it, whose end closes its standard input.</summary>
internal sealed class Emulator : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _rest;

    private Emulator(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        // Whatever else it says must not fill the pipe.
        _rest = process.StandardOutput.ReadToEndAsync();
    }

    public Uri Address { get; }

    public static async Task<Emulator> Start(string script)
    {
        await NodeModules.Ready();
        var process = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = NodeModules.Folder, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("listening ", StringComparison.Ordinal)) continue;

            return new(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{line["listening ".Length..]}")));
        }

        throw new InvalidOperationException($"{script} ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _rest;
        _process.Dispose();
    }
}
