using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Asks the local run's evaluator and another simulator the same, and prints where they differ.</summary>
internal static class JudgeCommand
{
    /// <summary>Asks.</summary>
    /// <param name="count">How many cases to make.</param>
    /// <param name="seed">What they are made from.</param>
    /// <param name="file">Where to keep those on which both agree, or null.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0, or 1 where they differ or where fewer than nine tenths of the cases were judged.</returns>
    public static async Task<int> Run(int count, int seed, string? file, TextWriter output)
    {
        if (Environment.GetEnvironmentVariable(Judge.Variable) is not { Length: > 0 } modules)
        {
            output.WriteLine($"Judge: not asked: {Judge.Variable} names no node_modules folder with @cloud-copilot/iam-simulate in it.");
            return 3;
        }

        var shelf = new PolicyShelf();
        var cases = new CaseGenerator(EveryOption.Read(File.ReadAllText(Tree.Find().Template)), ShippedControl.Read(), shelf, seed).Make(count);
        var answers = await Judge.Ask(modules, shelf, cases);
        var judged = cases.Zip(answers, (it, answer) => (Case: it, Answer: answer, Own: it.IsAllowed(shelf) ? "allow" : "deny")).Where(it => it.Answer is "allow" or "deny").ToList();
        var differing = judged.Where(it => it.Answer != it.Own).ToList();
        foreach (var (it, answer, own) in differing)
        {
            output.WriteLine($"Judge: {own} here, {answer} there: {it.Write().ToJsonString()}");
            foreach (var name in it.Policies) output.WriteLine($"Judge:   {name}: {shelf.All[name].ToJsonString()}");
        }

        output.WriteLine(
            $"Judge: {cases.Count} cases from seed {seed}: {judged.Count} judged ({judged.Count(it => it.Own == "allow")} allowed, {judged.Count(it => it.Own == "deny")} denied), "
            + $"{judged.Count - differing.Count} agreed, {differing.Count} differ; {cases.Count - judged.Count} it would not judge.");
        foreach (var reason in answers.Where(answer => answer is not ("allow" or "deny")).CountBy(answer => answer).OrderByDescending(reason => reason.Value).Take(5))
            output.WriteLine($"Judge: {reason.Value} times {reason.Key}");
        if (!IsEnough(judged.Count, cases.Count))
        {
            output.WriteLine("Judge: that compares too little: at least nine tenths of the cases have to be judged. Is another version of the simulator installed than judge.mjs was written for?");
            return 1;
        }

        if (file is not null && differing.Count == 0) AgreedCases.Write(file, shelf, judged.Select(it => (it.Case, it.Own == "allow")));
        return differing.Count == 0 ? 0 : 1;
    }

    /// <summary>Whether so many that were judged say something about all that was asked.</summary>
    public static bool IsEnough(int judged, int asked) => judged > 0 && judged * 10L >= asked * 9L;
}
