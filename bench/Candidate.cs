using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace ConfirmFlow.Bench;

/// <summary>A program that is started over and over, and what was measured of it.</summary>
internal sealed record Candidate(string Name, string Kind, string[] Command, string Package, IReadOnlyDictionary<string, string> Variables, Func<Event> Event)
{
    /// <summary>Start to first answer, in milliseconds.</summary>
    public List<double> Starts { get; } = [];

    /// <summary>One later call, in milliseconds.</summary>
    public List<double> Calls { get; } = [];

    /// <summary>The most memory it had at once, in MB.</summary>
    public List<double> Peaks { get; } = [];

    /// <summary>The size of what is deployed, in MB.</summary>
    public double Size => new DirectoryInfo(Package).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;

    /// <summary>Starts it once against a Lambda service and a table of its own, and ends it.</summary>
    /// <param name="items">The table: what GetItem answers, by key.</param>
    /// <param name="certificate">What the table shows.</param>
    /// <param name="calls">How many events it gets after the first.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task Run(IReadOnlyDictionary<string, string> items, X509Certificate2 certificate, int calls, CancellationToken cancel)
    {
        using var service = new LambdaService(Event(), items, certificate);
        var start = Start(service, Command);
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            var answer = await FirstAnswer(process, service, cancel);
            Starts.Add(Stopwatch.GetElapsedTime(begun, answer.At).TotalMilliseconds);
            if (calls == 0) return;

            await service.Answered(calls + 1).WaitAsync(cancel);
            if (service.Wrong is { } wrong) throw wrong;
            Calls.AddRange(service.Times.Skip(1));
            var peak = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            Peaks.Add(double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Starts it once in the same way, under valgrind, and ends it after its first answer.</summary>
    /// <returns>How many instructions it took, in millions, with those of its end.</returns>
    public async Task<double> Count(IReadOnlyDictionary<string, string> items, X509Certificate2 certificate, CancellationToken cancel)
    {
        var counted = Path.GetTempFileName();
        try
        {
            using var service = new LambdaService(Event(), items, certificate);
            using var process = Process.Start(Start(service, ["/usr/bin/valgrind", "--tool=callgrind", "--callgrind-out-file=" + counted, .. Command]))!;
            try
            {
                await FirstAnswer(process, service, cancel);
            }
            finally
            {
                using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
                await process.WaitForExitAsync(CancellationToken.None);
            }

            var totals = File.ReadLines(counted).First(line => line.StartsWith("summary:", StringComparison.Ordinal));
            return long.Parse(totals.Split(' ')[1], CultureInfo.InvariantCulture) / 1e6;
        }
        finally
        {
            File.Delete(counted);
        }
    }

    private ProcessStartInfo Start(LambdaService service, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = Package, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Variables) start.Environment[name] = value;
        (start.Environment["AWS_LAMBDA_RUNTIME_API"], start.Environment["AWS_ENDPOINT_URL"]) = (service.Runtime, $"https://{service.TableAddress}");
        start.Environment["PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"] = service.Runtime.Split(':')[^1];
        return start;
    }

    private async Task<Answer> FirstAnswer(Process process, LambdaService service, CancellationToken cancel)
    {
        process.BeginOutputReadLine();
        var complaints = process.StandardError.ReadToEndAsync(cancel);
        if (await Task.WhenAny(service.Answered(1), complaints) == complaints) throw new InvalidOperationException($"{Name} ({Kind}) has ended: {await complaints}");
        return await service.Answered(1);
    }
}
