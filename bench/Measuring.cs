using System.Security.Cryptography.X509Certificates;

namespace ConfirmFlow.Bench;

/// <summary>Starts everything in turn, so that whatever else the machine does falls on all alike.</summary>
internal static class Measuring
{
    // The JIT takes long, and is known well enough after a few.
    private const int JitEvery = 5;

    // Starts with calls after the first, for warm times and memory.
    private const int WarmEvery = 8, WarmCalls = 200;

    /// <summary>Measures. The first start of each is not counted: its files are not in memory yet.</summary>
    public static async Task Run(IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<string, string> items, X509Certificate2 certificate, int rounds, CancellationToken cancel)
    {
        for (var round = -1; round < rounds; round++)
        {
            Console.Error.Write($"\rRound {round + 1} of {rounds} ");
            // Another one first each time: who comes after a large process has ended pays for that.
            var first = (round + 1) * 7 % candidates.Count;
            foreach (var candidate in candidates.Skip(first).Concat(candidates.Take(first)))
            {
                if (round >= 0 && candidate.Kind == Candidates.Jit && round % JitEvery != 0) continue;

                await candidate.Run(items, certificate, round >= 0 && round % (candidate.Kind == Candidates.Jit ? 2 * JitEvery : WarmEvery) == 0 ? WarmCalls : 0, cancel);
                if (round < 0) candidate.Starts.Clear();
            }
        }

        Console.Error.WriteLine();
    }

    /// <summary>Counts the instructions of a start of each executable that was compiled ahead of time, in millions, and says them in Markdown.</summary>
    public static async Task Count(IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<string, string> items, X509Certificate2 certificate, int starts, CancellationToken cancel)
    {
        var counted = new List<(Candidate Of, double Median)>();
        foreach (var candidate in candidates.Where(each => each.Kind is not (Candidates.Jit or Candidates.Node or Candidates.Bundled)))
        {
            var counts = new List<double>();
            for (var start = 0; start < starts; start++) counts.Add(await candidate.Count(items, certificate, cancel));
            counted.Add((candidate, Spread.Of(counts).Median));
        }

        Tables.Instructions(counted);
    }
}
