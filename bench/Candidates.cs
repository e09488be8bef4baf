namespace ConfirmFlow.Bench;

/// <summary>All that is measured side by side.</summary>
internal static class Candidates
{
    public const string Bare = "bare AOT", Signed = "bare AOT, signed", Everybody = "the same, trusting all", Floor = "AOT, AWS client", Native = "AOT", Jit = "JIT", Node = "Node", Bundled = "Node, bundled";

    /// <summary>Puts them together: every function that the local run has, as AOT and as JIT, Node, as it is and bundled, and the floors: bare executables that only answer, that read unsigned, that sign by hand, and that read with AWS's client.</summary>
    public static IReadOnlyList<Candidate> Of(
        IReadOnlyDictionary<string, Dictionary<string, string>> functions, Cases cases, Dictionary<string, string> native, Dictionary<string, string> jit, string floor, string client, Authority authority)
    {
        functions = functions.ToDictionary(function => function.Key, function => Joined(function.Value, authority.Variables));
        var any = functions.First().Value;
        List<Candidate> all =
        [
            new("one table read", Floor, [Path.Combine(client, "ConfirmFlow.ClientFloor")], client, any, () => cases.Read),
            Least("one table read", Signed, ("FLOOR_READS", "signed")),
            Least("one table read", Everybody, ("FLOOR_READS", "signed"), ("SSL_CERT_FILE", authority.SystemBundle)),
            Least("one table read, unsigned", Bare, ("FLOOR_READS", "unsigned")),
            Least("no table read", Bare, ("FLOOR_READS", "no")) with { Event = () => cases.NotRead },
            new("one table read", Node, ["node", "index.mjs"], Project.At("bench/node"), any, () => cases.ReadAndFound),
            new("one table read", Bundled, ["node", "index.mjs"], Project.At("bench/bundle/bin"), any, () => cases.ReadAndFound),
        ];
        foreach (var (handler, variables) in functions)
        {
            var project = native.Keys.Single(name => variables["LAMBDA_TASK_ROOT"].Contains(name, StringComparison.Ordinal));
            all.Add(new(handler, Native, [Path.Combine(native[project], "bootstrap")], native[project], variables, () => cases.For(handler)));
            all.Add(new(handler, Jit, ["dotnet", "exec", Path.Combine(jit[project], project + ".dll")], jit[project], variables, () => cases.For(handler)));
        }

        return all;

        Candidate Least(string name, string kind, params (string Name, string Value)[] variables) =>
            new(name, kind, [Path.Combine(floor, "ConfirmFlow.Floor")], floor, Joined(any, variables.ToDictionary()), () => cases.Read);
    }

    private static Dictionary<string, string> Joined(IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string> others) =>
        variables.Where(variable => !others.ContainsKey(variable.Key)).Concat(others).ToDictionary();
}
