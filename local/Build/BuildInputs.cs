using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Local;

/// <summary>Everything that the functions' executables are built from, as one fingerprint of names, sizes and times.</summary>
internal static class BuildInputs
{
    private static readonly string[] Kinds = [".cs", ".csproj", ".props", ".targets", ".json", ".proj", ".sh"];
    private static readonly string[] Folders = ["functions", "compat"];

    /// <summary>The fingerprint.</summary>
    public static string Fingerprint(Tree tree)
    {
        var files = new DirectoryInfo(tree.Root).EnumerateFiles()
            .Concat(Folders.Select(folder => new DirectoryInfo(Path.Combine(tree.Root, folder))).Where(folder => folder.Exists).SelectMany(Below))
            .Where(file => Kinds.Contains(file.Extension))
            .OrderBy(file => file.FullName, StringComparer.Ordinal);
        var text = new StringBuilder(Environment.GetEnvironmentVariable("AwsPackages")).Append(Environment.GetEnvironmentVariable("NUGET_PACKAGES")).Append('\n');
        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(inner => inner.Name is not ("bin" or "obj")).SelectMany(Below));
}
