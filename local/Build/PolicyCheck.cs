using ConfirmFlow.Actions;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>Reads the policy before anything is built, so that what is wrong with it is said at once.</summary>
internal static class PolicyCheck
{
    /// <summary>Goes on only with a policy that the functions will take.</summary>
    /// <param name="tree">The project.</param>
    /// <param name="functions">The functions; a relative path begins in functions/, from where the build takes the file.</param>
    /// <exception cref="StartError">A policy is missing or broken.</exception>
    public static void Demand(Tree tree, IEnumerable<FunctionResource> functions)
    {
        foreach (var file in functions.Select(it => it.Variables.GetValueOrDefault(FunctionSettings.PolicyFile)).OfType<string>().Distinct())
        {
            var path = Path.Combine(tree.Root, "functions", file);
            if (!File.Exists(path)) throw new StartError($"{path}: there is no such policy.");

            var reading = PolicyReader.Read(File.ReadAllBytes(path), ActionCatalog.All);
            if (!reading.Is(out _)) throw new StartError($"{Path.GetFileName(file)} is not a policy: {string.Join("; ", reading.Errors)}");
        }
    }
}
