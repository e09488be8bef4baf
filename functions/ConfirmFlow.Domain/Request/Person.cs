using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Domain;

/// <summary>Someone who asks or decides, known by a mail address.</summary>
/// <remarks>
/// The address is lower-case ASCII, an addr-spec in dot-atom form of at most 254 characters (RFC 5321 §4.5.3.1, RFC 5322 §3.4.1):
/// display names, comments, quoted local parts and look-alike letters of other scripts are not addresses here.
/// </remarks>
public readonly partial record struct Person
{
    private readonly string? _address;

    private Person(string address) => _address = address;

    /// <summary>The normalised address; empty for <c>default</c>, which is nobody.</summary>
    public string Address => _address ?? "";

    /// <summary>Reads an address, ignoring case and surrounding white space.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Person person)
    {
        var trimmed = text?.Trim() ?? "";
        var address = trimmed.ToLowerInvariant();
        // Before lower case: some letters of other scripts, such as the Kelvin sign, fold to ASCII.
        var good = Ascii.IsValid(trimmed) && address.Length <= 254 && AddrSpec().IsMatch(address) && address.IndexOf('@', StringComparison.Ordinal) <= 64;
        person = good ? new Person(address) : default;
        return good;
    }

    /// <summary>Reads an address that is known to be one.</summary>
    /// <exception cref="FormatException">It is not an address.</exception>
    public static Person Parse(string text) =>
        TryParse(text, out var person) ? person : throw new FormatException("Not a mail address.");

    /// <summary>Whether mail to both reaches the same person, so that <c>rita+x@</c> is <c>rita@</c>.</summary>
    public bool IsSameMailbox(Person other) =>
        Address.Length > 0 && string.Equals(Mailbox, other.Mailbox, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Address;

    private string Mailbox
    {
        get
        {
            var at = Address.IndexOf('@', StringComparison.Ordinal);
            var plus = Address.IndexOf('+', StringComparison.Ordinal);
            return plus > 0 && plus < at ? Address.Remove(plus, at - plus) : Address;
        }
    }

    [GeneratedRegex(@"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex AddrSpec();
}
