using System.Buffers;

namespace ConfirmFlow.Domain;

/// <summary>Text fit to be a session tag's value, and to stand in an IAM policy without being read as a pattern or variable.</summary>
/// <remarks>
/// The ASCII part of what AWS allows in tag values (IAM User Guide, rules for tagging): no <c>*</c>, <c>?</c>, <c>$</c>, braces or quotes.
/// </remarks>
internal static class TagText
{
    public const int Longest = 256;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 _.:/=+-@");

    public static bool Fits(ReadOnlySpan<char> text) => text.Length is > 0 and <= Longest && Has(text);

    public static bool Has(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Allowed);
}
