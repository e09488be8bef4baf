using System.Globalization;

namespace ConfirmFlow.Bench;

/// <summary>What was measured, in Markdown.</summary>
internal static class Tables
{
    // Start to first answer of every function: at most so many times a bare executable that signs and reads by hand, and at most such a part of Node with its clients.
    private const double MostOfFloor = 1.6, MostOfNode = 1.0 / 8;

    /// <summary>Starts, warm calls, memory and size.</summary>
    public static void Starts(IReadOnlyList<Candidate> candidates)
    {
        Console.WriteLine("| what | as | start to first answer, ms | × client | × signed | × unsigned | Node ÷ it | bundled ÷ it | warm call, ms | peak memory, MB | package, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var it in candidates)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {it.Name} | {it.Kind} | {Spread.Of(it.Starts)} | {Times(it, candidates, Candidates.Floor):0.00} | {Times(it, candidates, Candidates.Signed):0.00} | {Times(it, candidates, Candidates.Bare):0.0} | {1 / Times(it, candidates, Candidates.Node):0.0} | {1 / Times(it, candidates, Candidates.Bundled):0.0} | {Spread.Of(it.Calls).Median:0.00} | {Spread.Of(it.Peaks).Median:0} | {it.Size:0.0} |"));
        }
    }

    /// <summary>The story, one at a time and eight at once.</summary>
    public static void Stories(IReadOnlyList<Approval> alone, IReadOnlyList<Approval> together, TimeSpan took)
    {
        Console.WriteLine();
        Console.WriteLine("| the story on the local run | agent answered, ms | mail there, ms | press to executed, ms | approvals a second |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, played, rate) in (ReadOnlySpan<(string, IReadOnlyList<Approval>, double)>)[("one at a time", alone, 0), ("eight at once", together, together.Count / took.TotalSeconds)])
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} ({played.Count}) | {Spread.Of(played.Select(it => it.Answered))} | {Spread.Of(played.Select(it => it.Mailed))} | {Spread.Of(played.Select(it => it.Executed))} | {(rate > 0 ? rate.ToString("0.0", CultureInfo.InvariantCulture) : "")} |"));
        }
    }

    /// <summary>Instructions from the start to the first answer, in millions.</summary>
    public static void Instructions(IReadOnlyList<(Candidate Of, double Median)> counted)
    {
        Console.WriteLine("| what | as | instructions, millions | × client | × signed |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (it, median) in counted)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {it.Name} | {it.Kind} | {median:0.0} | {median / Of(Candidates.Floor):0.00} | {median / Of(Candidates.Signed):0.00} |"));

        double Of(string kind) => counted.First(each => each.Of.Kind == kind).Median;
    }

    /// <summary>Says whether every function keeps within the limits, and what each is against Node in one file.</summary>
    public static bool Limits(IReadOnlyList<Candidate> candidates)
    {
        var functions = candidates.Where(it => it.Kind == Candidates.Native).ToList();
        var beyond = functions.Where(it => Times(it, candidates, Candidates.Signed) > MostOfFloor || Times(it, candidates, Candidates.Node) > MostOfNode).ToList();
        Console.WriteLine();
        Console.WriteLine(beyond.Count == 0
            ? "Every function starts within 1.6 times a bare executable that signs and reads by hand, and within an eighth of Node with its clients, unbundled."
            : $"Beyond 1.6 times the signed floor (× signed) or an eighth of Node: {string.Join(", ", beyond.Select(it => it.Name))}.");
        var least = functions.Min(it => 1 / Times(it, candidates, Candidates.Bundled));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Against Node bundled into one file, every function starts at least {least:0.0} times as fast."));
        return beyond.Count == 0;
    }

    private static double Times(Candidate it, IReadOnlyList<Candidate> candidates, string kind) => Start(it) / Start(First(candidates, kind));

    private static double Start(Candidate it) => Spread.Of(it.Starts).Median;

    private static Candidate First(IReadOnlyList<Candidate> candidates, string kind) => candidates.First(it => it.Kind == kind);
}
