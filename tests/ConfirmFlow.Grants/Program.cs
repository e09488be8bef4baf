using ConfirmFlow.Grants;
using ConfirmFlow.Local;

const string usage = """
    Holds what template.yaml grants against what local runs were seen to use.

      report FOLDER              the decisions of all runs of the story, and maybe of more
      report FOLDER --part WHY   not all of them: only what was denied is judged
      mutate FOLDER [--details]  takes out of each statement all that can be taken, adds an action to it, and looks whether the story or a test would notice
      judge COUNT SEED [FILE]    asks another IAM simulator as many cases over the template's roles; FILE keeps those on which it agrees with the local run

    FOLDER has the files access.jsonl of the runs' state folders, under any name that ends in .jsonl.
    """;

try
{
    return args switch
    {
        ["report", var folder] => ReportCommand.Run(folder, null, Console.Out),
        ["report", var folder, "--part", var why] => ReportCommand.Run(folder, why, Console.Out),
        ["judge", var count, var seed, .. var file] when file.Length <= 1 => await JudgeCommand.Run(Number(count), Number(seed), file.FirstOrDefault(), Console.Out),
        ["mutate", var folder, .. var details] when details is [] or ["--details"] => MutateCommand.Run(folder, details is not [], Console.Out),
        _ => throw new StartError(usage),
    };
}
catch (StartError error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

static int Number(string text) => int.TryParse(text, out var number) && number >= 0 ? number : throw new StartError(usage);
