using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ConfirmFlow.Functions;

/// <summary>Text as HTML has it, between tags or within quotes.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Ascii = Encoder(UnicodeRanges.BasicLatin);

    /// <summary>The text with what means something to HTML written otherwise. Letters of all scripts stay legible; half of a surrogate pair comes out as U+FFFD.</summary>
    public static string Encode(string text) => (System.Text.Ascii.IsValid(text) ? Ascii : AllScripts.Encoder).Encode(text);

    // Braces are encoded because Amazon SES takes {{…}} for a placeholder.
    private static HtmlEncoder Encoder(UnicodeRange range)
    {
        var settings = new TextEncoderSettings(range);
        settings.ForbidCharacters('{', '}');
        return HtmlEncoder.Create(settings);
    }

    // Made when first needed: to allow 65,536 characters one by one takes a start as long as all the rest of a page.
    private static class AllScripts
    {
        public static readonly HtmlEncoder Encoder = HtmlText.Encoder(UnicodeRanges.All);
    }
}
