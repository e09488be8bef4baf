using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>A file of every decision of the policies, one JSON object a line. It only ever grows, and the run itself never reads it: it is there to compare with what is granted.</summary>
internal sealed class AccessLog : IDisposable
{
    private readonly FileStream file;
    private readonly Lock gate = new();

    /// <summary>Opens the file; what a killed process left half-written stays a line of its own, and is none of JSON.</summary>
    public AccessLog(string path)
    {
        file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        file.Seek(Math.Max(file.Length - 1, 0), SeekOrigin.Begin);
        if (file.ReadByte() is not (-1 or '\n'))
        {
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Says which template the decisions that follow are of.</summary>
    /// <param name="templateDigest">The SHA-256 of its text.</param>
    public void Begin(string templateDigest) => Write(json => json.WriteString("template", templateDigest));

    /// <summary>Appends a decision; when this returns, the end of this process cannot lose it.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="workingFor">The function that is at work with a session it has assumed, or null.</param>
    public void Append(AccessDecision decision, string? workingFor) => Write(json =>
    {
        // Null where the session is in the hands of somebody who is no part of the stack.
        json.WriteString("by", decision.Principal.Service ?? decision.Session?.WorksFor ?? workingFor);
        json.WriteString("role", decision.Principal.Role);
        json.WriteString("session", decision.Principal.Session);
        json.WriteString("service", decision.Principal.Service);
        json.WriteString("action", decision.Request.Action);
        json.WriteString("resource", decision.Request.Resource);
        json.WriteBoolean("trust", decision.IsTrust);
        json.WriteBoolean("allowed", decision.Verdict.Allowed);
        json.WriteString("because", decision.Verdict.Because);
        json.WriteString("policy", decision.Session?.Policy);
        json.WriteStartObject("keys");
        foreach (var (name, values) in decision.Request.Keys.All)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private void Write(Action<Utf8JsonWriter> members)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        lock (gate)
        {
            file.Write(line.GetBuffer(), 0, (int)line.Length);
        }
    }
}
