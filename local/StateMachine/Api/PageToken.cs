using System.Text;

namespace ConfirmFlow.Local;

/// <summary>Where the next page begins, as opaque text. It belongs to one list and is no good for another.</summary>
internal static class PageToken
{
    public static string Of(string list, string at) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{list}\n{at}"));

    /// <exception cref="AwsError">It is not a token of this list.</exception>
    public static string? Read(string list, string? token)
    {
        if (token is null) return null;
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length)) throw StatesError.InvalidToken();
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.StartsWith(list + "\n", StringComparison.Ordinal) ? text[(list.Length + 1)..] : throw StatesError.InvalidToken();
    }
}
