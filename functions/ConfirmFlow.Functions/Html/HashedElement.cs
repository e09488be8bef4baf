using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>An element that a Content-Security-Policy lets a page have by the hash of its content.</summary>
/// <param name="Element">The element.</param>
/// <param name="Source">The source expression (CSP level 3, hash-source).</param>
internal sealed record HashedElement(Html Element, string Source)
{
    /// <summary>A style sheet written in the source.</summary>
    public static HashedElement Style(string sheet) => Of(sheet, Html.UnencodedStyle);

    /// <summary>A script written in the source.</summary>
    public static HashedElement Script(string script) => Of(script, Html.UnencodedScript);

    // Browsers normalise line ends before they hash, and a checkout may have changed them.
    private static HashedElement Of(string written, Func<string, Html> element)
    {
        var content = written.ReplaceLineEndings("\n");
        return new(element(content), $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'");
    }
}
