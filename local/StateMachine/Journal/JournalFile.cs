using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace ConfirmFlow.Local;

/// <summary>The file of one execution: JSON lines, only ever appended to.</summary>
internal sealed class JournalFile(string path)
{
    private long length;

    public string Path { get; } = path;

    /// <summary>Writes a line, and returns when it is on the disk.</summary>
    /// <exception cref="IOException">It could not be written; the next line takes its place.</exception>
    public void Append(JournalLine line)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine), (byte)'\n'];
        using var file = Open();
        RandomAccess.Write(file, bytes, length);
        RandomAccess.FlushToDisk(file);
        length += bytes.Length;
    }

    /// <summary>Reads all lines. A last one that was not written to its end never held, and is cut off.</summary>
    /// <exception cref="InvalidDataException">Another line cannot be read.</exception>
    public IReadOnlyList<JournalLine> Read()
    {
        var bytes = File.ReadAllBytes(Path);
        var lines = new List<JournalLine>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            var line = end < 0 ? null : Parse(bytes.AsSpan(start, end - start));
            if (line is null)
            {
                var torn = end < 0 || end == bytes.Length - 1;
                if (!torn) throw new InvalidDataException($"Line {lines.Count + 1} of the journal {Path} cannot be read.");
                Cut(start);
                break;
            }

            lines.Add(line);
            length = start = end + 1;
        }

        return lines;
    }

    public void Delete() => File.Delete(Path);

    private static JournalLine? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.JournalLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Cut(long at)
    {
        using var file = Open();
        RandomAccess.SetLength(file, at);
    }

    private SafeFileHandle Open() => File.OpenHandle(Path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
}
