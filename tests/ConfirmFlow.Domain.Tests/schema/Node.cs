using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Domain.Tests;

/// <summary>Second opinions by programs that are not ours: a JSON Schema validator, and ECMAScript's own numbers.</summary>
internal static class Node
{
    private static readonly Lazy<string> Folder = new(Install);

    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Whether each text fits the schema.</summary>
    public static bool[] Fits(string schema, IEnumerable<string> texts)
    {
        var input = new StringBuilder("{\"schema\":").Append(schema).Append(",\"texts\":").Append(JsonSerializer.Serialize(texts)).Append('}');
        return JsonSerializer.Deserialize<bool[]>(Run("node", "validate.mjs", input.ToString()))!;
    }

    /// <summary>The numbers as ECMAScript writes them.</summary>
    public static string[] Write(IEnumerable<double> numbers)
    {
        var bits = numbers.Select(number => BitConverter.DoubleToUInt64Bits(number).ToString("x16", null));
        return JsonSerializer.Deserialize<string[]>(Run("node", "numbers.mjs", JsonSerializer.Serialize(bits)))!;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "global.json")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    private static string Install()
    {
        var folder = Path.Combine(Root, "tests", "ConfirmFlow.Domain.Tests", "schema");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "ajv"))) Run("npm", "ci --no-audit --no-fund", "", folder);
        return folder;
    }

    private static string Run(string program, string arguments, string input, string? folder = null)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Folder.Value,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {arguments} ended with {process.ExitCode}.");
        return output;
    }
}
