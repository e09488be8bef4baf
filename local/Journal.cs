using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A file that only ever grows, one JSON object a line; what a killed process left half-written is dropped.</summary>
internal sealed class Journal : IDisposable
{
    private readonly List<JsonObject> entries = [];
    private readonly FileStream file;
    private readonly Lock gate = new();

    /// <summary>Opens a journal and reads what is in it.</summary>
    public Journal(string path)
    {
        file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var text = new byte[file.Length];
        file.ReadExactly(text);
        var whole = Array.LastIndexOf(text, (byte)'\n') + 1;
        file.SetLength(whole);
        file.Seek(0, SeekOrigin.End);
        foreach (var line in Encoding.UTF8.GetString(text, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            entries.Add((JsonObject)JsonNode.Parse(line)!);
        }
    }

    /// <summary>All entries so far, oldest first.</summary>
    public IReadOnlyList<JsonObject> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>All entries as one JSON array, without so many of the oldest.</summary>
    public string ToJson(int from = 0) => $"[{string.Join(",\n", Entries.Skip(from).Select(entry => entry.ToJsonString()))}]";

    /// <summary>Appends one entry; when this returns, the end of this process cannot lose it.</summary>
    public void Append(JsonObject entry)
    {
        var line = Encoding.UTF8.GetBytes(entry.ToJsonString() + "\n");
        lock (gate)
        {
            file.Write(line);
            file.Flush();
            entries.Add(entry);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
