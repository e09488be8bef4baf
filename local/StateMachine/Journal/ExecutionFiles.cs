using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>The folder of journals: one file for each execution, and the definitions they were started with.</summary>
internal sealed partial class ExecutionFiles : IDisposable
{
    private readonly string folder;
    private readonly FileStream owner;
    private readonly Dictionary<string, MachineDefinition> definitions = [];

    /// <exception cref="IOException">Another process works here.</exception>
    public ExecutionFiles(string folder)
    {
        this.folder = folder;
        CreatePrivate(folder);
        CreatePrivate(Path.Combine(folder, "definitions"));
        owner = new(Path.Combine(folder, "owner.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
    }

    /// <summary>Keeps a definition, so that what was started with it can go on after the machine was changed.</summary>
    public string Keep(MachineDefinition definition)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition.Text)))[..32];
        if (definitions.TryAdd(hash, definition) && !File.Exists(DefinitionPath(hash)))
        {
            // Under another name first: a definition is there as a whole or not at all.
            File.WriteAllText(DefinitionPath(hash) + ".new", definition.Text);
            File.Move(DefinitionPath(hash) + ".new", DefinitionPath(hash), overwrite: true);
        }

        return hash;
    }

    public Execution Create(ExecutionIdentity identity)
    {
        // The name is for people who look into the folder; names can be taken again after 90 days, and need not be file names.
        var readable = $"{Unsafe().Replace(identity.Name, "_")}.{identity.Started:yyyyMMddHHmmss}";
        var name = $"{readable}.{RandomNumberGenerator.GetHexString(6, lowercase: true)}.jsonl";
        return new(identity, definitions[identity.Definition], new(Path.Combine(folder, name)));
    }

    /// <summary>Reads every execution, with all the task tokens it has ever issued.</summary>
    public IEnumerable<(Execution Execution, IReadOnlyList<string> Tokens)> ReadAll()
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var file = new JournalFile(path);
            var lines = file.Read();
            if (lines is not [{ Execution: { } identity }, ..])
            {
                // Its first line was never written to the end: the start was never answered.
                File.Delete(path);
                continue;
            }

            var execution = new Execution(identity, Definition(identity.Definition), file);
            foreach (var line in lines) execution.Restore(line.Events, line.Position);
            yield return (execution, [.. lines.Select(line => line.Position.Token).OfType<string>().Distinct()]);
        }
    }

    public void Dispose() => owner.Dispose();

    private MachineDefinition Definition(string hash)
    {
        if (!definitions.TryGetValue(hash, out var definition))
        {
            definitions[hash] = definition = MachineDefinition.Parse(File.ReadAllText(DefinitionPath(hash)));
        }

        return definition;
    }

    private string DefinitionPath(string hash) => Path.Combine(folder, "definitions", hash + ".asl.json");

    // Journals hold task tokens.
    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [GeneratedRegex("[^A-Za-z0-9_-]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsafe();
}
