using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Prints the comparison of what is granted with what was used.</summary>
internal static class ReportCommand
{
    /// <summary>Prints it.</summary>
    /// <param name="folder">Where the decisions are.</param>
    /// <param name="part">Why they are not those of the whole story; null where they are.</param>
    /// <param name="output">Where to.</param>
    /// <returns>0, or 1 with a finding.</returns>
    public static int Run(string folder, string? part, TextWriter output)
    {
        var template = EveryOption.Read(File.ReadAllText(Tree.Find().Template));
        var recorded = Recorded(folder, template);
        var report = new GrantReport(new(new(template)), recorded.Decisions, Excused(), part is null);
        foreach (var finding in report.Findings) output.WriteLine($"Grants: {finding}");
        output.WriteLine(
            $"Grants: {recorded.Decisions.Count} decisions in {recorded.Runs} runs{(recorded.Others == 0 ? "" : $" ({recorded.Others} of other templates left out)")}; "
            + $"{report.Grants.All} grants, {report.Grants.Needed} needed, {report.Grants.Excused} excused; "
            + $"{report.Values.All} values of conditions, {report.Values.Needed} needed, {report.Values.Excused} excused; {report.Findings.Count} findings.");
        var wrong = AskedGrants.All.Sum(asked => Asked(asked, output));
        if (part is not null) output.WriteLine($"Grants: what was never used is not judged: {part}.");
        return report.Findings.Count + wrong == 0 ? 0 : 1;
    }

    // How many findings.
    private static int Asked(AskedGrants asked, TextWriter output)
    {
        var report = asked.Report();
        foreach (var finding in report.Findings) output.WriteLine($"Grants: {asked.Template}: {finding}");
        output.WriteLine(
            $"Grants: {asked.Template}, which no local run has: {report.Grants.All} grants, {report.Grants.Needed} asked for by the matrix; "
            + $"{report.Values.All} values of conditions, {report.Values.Needed} asked for; {report.Findings.Count} findings.");
        return report.Findings.Count;
    }

    /// <summary>The decisions in a folder, of a template.</summary>
    /// <exception cref="StartError">There are none.</exception>
    public static Recorded Recorded(string folder, StackTemplate template)
    {
        var recorded = Grants.Recorded.Read(folder, template.Digest, template.Stack.Account);
        return recorded.Runs > 0 ? recorded : throw new StartError($"{folder} holds no decisions about this template.");
    }

    /// <summary>What no local run can use.</summary>
    public static IReadOnlyList<Unexercised> Excused()
    {
        const string name = "unexercised.yaml";
        return Unexercised.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)), name);
    }
}
