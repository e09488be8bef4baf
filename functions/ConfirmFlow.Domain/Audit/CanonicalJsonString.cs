using System.Globalization;
using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>A string as RFC 8785 §3.2.2.2 writes it: only what must be escaped is escaped.</summary>
internal static class CanonicalJsonString
{
    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(value, i)) throw new CanonicalJsonException("A text holds half of a surrogate pair.");
                text.Append(c).Append(value[++i]);
                continue;
            }

            AppendCharacter(text, c);
        }

        text.Append('"');
    }

    private static StringBuilder AppendCharacter(StringBuilder text, char c) => c switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => text.Append(c),
    };
}
