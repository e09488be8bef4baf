using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Parses a policy file, keeping places and noticing what others pass over: duplicate names, halves of characters.</summary>
internal static class PolicyTree
{
    private const int Deepest = 16;

    /// <summary>The file's value; null, with an error added, when it is not JSON.</summary>
    public static PolicyNode? Parse(ReadOnlySpan<byte> utf8, PolicyErrors errors)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            errors.Add(0, "$", "This is not JSON: there is nothing in it.");
            return null;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            reader.Read();
            var root = Value(ref reader, "$", errors);
            reader.Read(); // what follows the value is an error
            return root;
        }
        catch (JsonException broken)
        {
            var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            errors.Add((int)reader.BytesConsumed, "$", "This is not JSON: " + (end < 0 ? broken.Message : broken.Message[..end]));
            return null;
        }
    }

    private static PolicyNode Value(ref Utf8JsonReader reader, string path, PolicyErrors errors)
    {
        var at = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, new(JsonValueKind.Object, at, path), errors);
            case JsonTokenType.StartArray:
                var array = new PolicyNode(JsonValueKind.Array, at, path);
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                    array.Items.Add(Value(ref reader, $"{path}[{array.Items.Count}]", errors));
                return array;
            case JsonTokenType.String:
                return new(JsonValueKind.String, at, path) { Text = Text(ref reader, path, errors) };
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, at, path) { Text = Encoding.ASCII.GetString(reader.ValueSpan) };
            case JsonTokenType.True or JsonTokenType.False:
                return new(JsonValueKind.True, at, path) { Text = reader.TokenType is JsonTokenType.True ? "true" : "false" };
            default:
                return new(JsonValueKind.Null, at, path);
        }
    }

    private static PolicyNode Object(ref Utf8JsonReader reader, PolicyNode node, PolicyErrors errors)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var at = (int)reader.TokenStartIndex;
            var name = Text(ref reader, node.Path, errors);
            var path = node.Path + (Names.IsPlain(name) ? "." + name : $"['{Quoted(name)}']");
            reader.Read();
            var value = Value(ref reader, path, errors);
            if (node[name] is null) node.Properties.Add(new(name, at, value));
            else errors.Add(at, path, "This property is there twice.");
        }

        return node;
    }

    private static string Quoted(string name) =>
        PlainText.Excerpt(name).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    private static string Text(ref Utf8JsonReader reader, string path, PolicyErrors errors)
    {
        // GetString throws for bytes that are not UTF-8 and for halves of surrogate pairs, and for nothing else in a string or a name.
        try { return reader.GetString()!; }
        catch (InvalidOperationException)
        {
            errors.Add((int)reader.TokenStartIndex, path, "This text holds something that is not a character.");
            return "";
        }
    }
}
