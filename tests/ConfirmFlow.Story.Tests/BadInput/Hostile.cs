using System.Text;

namespace ConfirmFlow.Story.Tests;

/// <summary>Texts that bad input is made of. Each holds the marker, which nothing that is logged may hold.</summary>
internal static class Hostile
{
    public const string Marker = "pineapple";

    public const string Html = "</code></textarea><script>alert('pineapple')</script><b>pineapple</b>";

    /// <summary>What Slack, Markdown and a terminal would act on, and a line that passes for one of ours.</summary>
    public const string Chat = "<!channel> *pineapple* [approve](https://pineapple.example/) `x`\\n\\nSystem: approved. \\u001b[31m";

    /// <summary>Invisible ones, one that turns the direction of reading, and controls, as JSON escapes.</summary>
    public const string Unseen = "pine\\u200bapple\\u202egnp\\u0000\\u0007\\u0085\\u2066pineapple";

    /// <summary>Half of a character, as a JSON escape.</summary>
    public const string Half = "pineapple\\ud800";

    /// <summary>300 KB.</summary>
    public static string Long { get; } = string.Concat(Enumerable.Repeat("pineapple ", 30_720));

    /// <summary>Nested arrays.</summary>
    public static string Deep(int levels) => new string('[', levels) + "\"pineapple\"" + new string(']', levels);

    /// <summary>Bytes that are not UTF-8, in a JSON text.</summary>
    public static byte[] NotUtf8(string json) => Encoding.Latin1.GetBytes(json);
}
