using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Bench;

/// <summary>The project's folder, and what is built in it.</summary>
internal static partial class Project
{
    /// <summary>The folder that holds template.yaml.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of something named from the root.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The handlers of every function that template.yaml has.</summary>
    public static IReadOnlyList<string> Handlers { get; } = [.. Handler().Matches(File.ReadAllText(At("template.yaml"))).Select(each => each.Groups["name"].Value)];

    /// <summary>Publishes a project ahead of time.</summary>
    /// <returns>The folder with its package.</returns>
    public static Task<string> Publish(string project, CancellationToken cancel) =>
        Built(["publish", At(project), "-c", "Release", "-p:Native=true", "-p:AnyGlibc=true"], project, "PublishDir", ["-p:Native=true", "-p:_IsPublishing=true"], cancel);

    /// <summary>Builds a project for the JIT, as a release.</summary>
    /// <returns>The folder with its package.</returns>
    public static Task<string> Build(string project, CancellationToken cancel) => Built(["build", At(project), "-c", "Release"], project, "TargetDir", [], cancel);

    /// <summary>Has npm install what a folder's lock file says, where nothing is there yet.</summary>
    public static async Task Install(string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(At($"{folder}/node_modules"))) await Run(folder, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cancel);
    }

    /// <summary>Runs a tool, and waits.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> Run(string folder, string program, string[] arguments, CancellationToken cancel)
    {
        using var tool = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = At(folder), RedirectStandardOutput = true })!;
        var text = await tool.StandardOutput.ReadToEndAsync(cancel);
        await tool.WaitForExitAsync(cancel);
        return tool.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {tool.ExitCode}:\n{text}");
    }

    private static async Task<string> Built(string[] command, string project, string property, string[] properties, CancellationToken cancel)
    {
        Console.Error.WriteLine($"dotnet {command[0]} {project} …");
        await Run("", "dotnet", [.. command, "--nologo", "-v", "q"], cancel);
        var folder = await Run("", "dotnet", ["msbuild", At(project), $"-getProperty:{property}", "-p:Configuration=Release", .. properties], cancel);
        return Path.Combine(At(project), folder.Trim());
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "template.yaml")))
                return folder;

        throw new DirectoryNotFoundException("The program has to lie in the project.");
    }

    [GeneratedRegex(@"ANNOTATIONS_HANDLER: (?<name>\w+)")]
    private static partial Regex Handler();
}
