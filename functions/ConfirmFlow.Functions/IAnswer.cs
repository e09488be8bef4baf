using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Functions;

/// <summary>What a function answers: it knows its wire names.</summary>
internal interface IAnswer
{
    /// <summary>Writes it as one value.</summary>
    void Write(Utf8JsonWriter writer);
}

/// <summary>Answers within answers, and parts of them that need not be there.</summary>
internal static class AnswerWriting
{
    /// <summary>The answer as JSON text.</summary>
    public static string AsText(this IAnswer answer)
    {
        var written = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written)) answer.Write(writer);
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }

    /// <summary>A text; nothing where there is none.</summary>
    public static void WriteMaybe(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    /// <summary>Texts by name.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, text) in texts) writer.WriteString(key, text);
        writer.WriteEndObject();
    }
}
