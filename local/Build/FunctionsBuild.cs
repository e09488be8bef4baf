namespace ConfirmFlow.Local;

/// <summary>
/// Builds the executables that the template's functions are, when anything they are built from has changed. Not by a project reference: the
/// local run would then evaluate them at every start.
/// </summary>
/// <param name="tree">The project.</param>
/// <param name="native">Whether they are compiled ahead of time, as they are deployed.</param>
/// <param name="progress">Where the build's output goes.</param>
internal sealed class FunctionsBuild(Tree tree, bool native, Action<string> progress)
{
    // Linked for the system at hand; and what the two have in common as a release too, though the solution does not name it.
    private static readonly string[] AsDeployed = ["-c", "Release", "-p:Native=true", "-p:AnyGlibc=true", "-p:ShouldUnsetParentConfigurationAndPlatform=false"];

    // What Lambda starts in a package for provided.al2023.
    private const string Bootstrap = "bootstrap";

    private string Stamp => Path.Combine(tree.Local, "obj", native ? "functions-native.stamp" : "functions.stamp");

    /// <summary>The program of each CodeUri: a dll, or when native an executable.</summary>
    /// <exception cref="StartError">The build failed.</exception>
    public async Task<IReadOnlyDictionary<string, string>> Executables(IReadOnlyList<string> codeUris, CancellationToken cancel)
    {
        using var turn = await BuildTurn.Take(Stamp + ".lock", cancel);
        var fingerprint = BuildInputs.Fingerprint(tree);
        if (Known(fingerprint) is { } known && codeUris.All(known.ContainsKey) && known.Values.All(File.Exists))
        {
            return known;
        }

        if (native)
        {
            NativeTools.Demand();
        }

        await AskFeed(cancel);
        progress($"Building {string.Join(" and ", codeUris)}{(native ? " ahead of time: this takes a minute or two" : "")} …");
        string[] command = native ? ["publish", Together(codeUris), .. AsDeployed] : ["build", Together(codeUris)];
        await Run("dotnet", [.. command, "--nologo", "-v", "m", "-tl:off"], "The functions do not build", cancel);
        var built = new Dictionary<string, string>();
        foreach (var codeUri in codeUris)
        {
            built[codeUri] = await Output(Project(codeUri), cancel);
        }

        await File.WriteAllLinesAsync(Stamp, [fingerprint, .. built.Select(it => $"{it.Key}\t{it.Value}")], cancel);
        return built;
    }

    private async Task<string> Output(string project, CancellationToken cancel)
    {
        string[] question = native ? ["-getProperty:PublishDir", "-p:Configuration=Release", "-p:Native=true", "-p:_IsPublishing=true"] : ["-getProperty:TargetPath"];
        var lines = await Run("dotnet", ["msbuild", project, .. question], $"{project} has no output", cancel, quiet: true);
        var path = Path.Combine(Path.GetDirectoryName(project)!, lines.Last(line => line.Length > 0).Trim());
        return native ? Path.Combine(path, Bootstrap) : path;
    }

    // One build for all: what they have in common is looked at once.
    private string Together(IReadOnlyList<string> codeUris)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
        var solution = Path.ChangeExtension(Stamp, ".slnx");
        var projects = codeUris.Select(codeUri => $"""  <Project Path="{Path.GetRelativePath(Path.GetDirectoryName(solution)!, Project(codeUri))}" />""");
        File.WriteAllLines(solution, ["<Solution>", .. projects, "</Solution>"]);
        return solution;
    }

    private string Project(string codeUri) =>
        Directory.EnumerateFiles(Path.Combine(tree.Root, codeUri), "*.csproj").FirstOrDefault()
        ?? throw new StartError($"There is no project in {codeUri}, which the template names.");

    private Dictionary<string, string>? Known(string fingerprint) =>
        File.Exists(Stamp) && File.ReadAllLines(Stamp) is [var first, .. var rest] && first == fingerprint
            ? rest.Select(line => line.Split('\t')).ToDictionary(it => it[0], it => it[1])
            : null;

    // Which packages the feed has decides how the projects are evaluated: it has to be known before they are.
    private async Task AskFeed(CancellationToken cancel)
    {
        var probe = Path.Combine(tree.Root, "compat", "probe.sh");
        if (File.Exists(probe))
        {
            await Run("bash", [probe], "The NuGet feed could not be asked", cancel);
        }
    }

    private async Task<IReadOnlyList<string>> Run(string program, string[] arguments, string otherwise, CancellationToken cancel, bool quiet = false)
    {
        var lines = new List<string>();
        var process = ChildProcess.Start(new(program, arguments) { WorkingDirectory = tree.Root }, line =>
        {
            lock (lines)
            {
                lines.Add(line);
            }

            if (!quiet)
            {
                progress("  " + line);
            }
        });
        using var stop = cancel.Register(() => process.Kill(withChildren: true));
        return await process.Exited == 0 ? lines : throw new StartError($"{otherwise}: see above.");
    }
}
