using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace ConfirmFlow.Domain;

/// <summary>The name of one approval request: <c>ar-</c> and 128 random bits in lower-case base32 (RFC 4648 §6, unpadded).</summary>
/// <remarks>Fit to be an execution name, a role session name and a source identity as it is.</remarks>
public readonly record struct RequestId
{
    private const string Prefix = "ar-";
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Digits = 26;
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private readonly string? _value;

    private RequestId(string value) => _value = value;

    /// <summary>The id as text; empty for <c>default</c>, which names no request.</summary>
    public string Value => _value ?? "";

    /// <summary>Makes an id of sixteen random bytes.</summary>
    /// <exception cref="ArgumentException">There are not exactly sixteen.</exception>
    public static RequestId From(ReadOnlySpan<byte> random)
    {
        if (random.Length != 16) throw new ArgumentException("An id is made of 16 bytes.", nameof(random));

        Span<char> digits = stackalloc char[Digits];
        for (var i = 0; i < Digits; i++)
        {
            var value = 0;
            for (var bit = 5 * i; bit < (5 * i) + 5; bit++)
            {
                var set = bit < 128 && (random[bit / 8] & (0x80 >> (bit % 8))) != 0;
                value = (value << 1) | (set ? 1 : 0);
            }

            digits[i] = Alphabet[value];
        }

        return new RequestId(string.Concat(Prefix, digits));
    }

    /// <summary>Reads an id; anything else than the exact form is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequestId id)
    {
        var good = text is { Length: 3 + Digits } && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Allowed);
        id = good ? new RequestId(text!) : default;
        return good;
    }

    /// <summary>Reads an id that is known to be one.</summary>
    /// <exception cref="FormatException">It is not an id.</exception>
    public static RequestId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("Not a request id.");

    /// <inheritdoc />
    public override string ToString() => Value;
}
