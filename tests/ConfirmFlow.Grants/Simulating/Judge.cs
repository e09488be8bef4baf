using System.Diagnostics;
using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>A simulator from elsewhere, asked the same questions.</summary>
internal static class Judge
{
    /// <summary>The variable that names a node_modules folder with the simulator in it. It is no dependency of this project.</summary>
    public const string Variable = "CONFIRMFLOW_IAM_JUDGE";

    /// <summary>Asks it.</summary>
    /// <param name="modules">The node_modules folder.</param>
    /// <param name="shelf">The policies.</param>
    /// <param name="cases">The cases.</param>
    /// <returns>For each case <c>allow</c>, <c>deny</c>, or <c>no: </c> and why it does not judge that.</returns>
    /// <exception cref="StartError">It could not be asked.</exception>
    public static async Task<IReadOnlyList<string>> Ask(string modules, PolicyShelf shelf, IReadOnlyList<AccessCase> cases)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "judge.mjs"), modules]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(Questions(shelf, cases).ToJsonString());
        process.StandardInput.Close();
        var answers = await output;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? [.. ((JsonArray)JsonNode.Parse(answers)!).Select(answer => answer.Text())] : throw new StartError($"The judge in {modules} could not be asked.");
    }

    private static JsonObject Questions(PolicyShelf shelf, IReadOnlyList<AccessCase> cases) => new()
    {
        ["policies"] = new JsonObject(shelf.All.Select(policy => KeyValuePair.Create(policy.Key, (JsonNode?)policy.Value.DeepClone()))),
        ["cases"] = new JsonArray([.. cases.Select(it => it.Write())]),
    };
}
