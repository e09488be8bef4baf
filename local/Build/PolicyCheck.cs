using System.Text;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>Reads the policy before anything is built, so that what is wrong with it is said at once.</summary>
internal static class PolicyCheck
{
    /// <summary>Goes on only with a policy that the functions will take.</summary>
    /// <param name="tree">The project.</param>
    /// <param name="functions">The functions; a relative path begins in functions/, from where the build takes the file.</param>
    /// <param name="speed">What its durations will be divided by.</param>
    /// <exception cref="StartError">A policy is missing or broken.</exception>
    public static void Demand(Tree tree, IEnumerable<FunctionResource> functions, int speed)
    {
        foreach (var file in functions.Select(it => it.Variables.GetValueOrDefault(FunctionSettings.PolicyFile)).OfType<string>().Distinct())
        {
            var policy = Demand(Path.Combine(tree.Root, "functions", file));

            // What is wrong with it now is the division's doing: a deadline, say, that is no longer behind the waits before it.
            var hurried = PolicyReader.Read(Encoding.UTF8.GetBytes(HurriedPolicy.Divide(Encoding.UTF8.GetString(policy), speed, file)), ActionCatalog.All);
            if (!hurried.Is(out _)) throw new StartError($"--speed {speed} makes {Path.GetFileName(file)}'s durations too short to tell apart: take a smaller one.");
        }
    }

    /// <summary>What a policy permits and should not lightly: above low risk, an approval by whatever presses a button.</summary>
    /// <param name="tree">The project.</param>
    /// <param name="functions">The functions.</param>
    public static IEnumerable<string> Warnings(Tree tree, IEnumerable<FunctionResource> functions) =>
        from file in functions.Select(it => it.Variables.GetValueOrDefault(FunctionSettings.PolicyFile)).OfType<string>().Distinct()
        from warning in Warnings(Path.GetFileName(file), File.ReadAllBytes(Path.Combine(tree.Root, "functions", file)))
        select warning;

    /// <summary>The same of one policy.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="policy">Its bytes.</param>
    public static IEnumerable<string> Warnings(string name, byte[] policy) =>
        from rule in PolicyReader.Read(policy, ActionCatalog.All).Is(out var read) ? read.Actions.OrderBy(rule => rule.Key, StringComparer.Ordinal).ToArray() : []
        where ActionCatalog.All.Find(rule.Key) is { Risk: not Risk.Low } && rule.Value.Cases.Select(each => each.Then).Prepend(rule.Value).Any(each => each is { Ruling: Ruling.Ask, Challenge: Challenge.None })
        select $"Warning: {name} lets whatever presses a button in a mail approve {rule.Key} ({ActionCatalog.All.Find(rule.Key)!.Risk.ToString().ToLowerInvariant()} risk): its challenge is none.";

    /// <summary>Goes on only with a policy for the actions of the catalog.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="StartError">It is missing or broken.</exception>
    public static byte[] Demand(string path)
    {
        if (!File.Exists(path)) throw new StartError($"{path}: there is no such policy.");

        var policy = File.ReadAllBytes(path);
        var reading = PolicyReader.Read(policy, ActionCatalog.All);
        return reading.Is(out _) ? policy : throw new StartError($"{Path.GetFileName(path)} is not a policy: {string.Join("; ", reading.Errors)}");
    }
}
