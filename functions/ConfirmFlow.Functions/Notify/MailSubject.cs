using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The subject of a mail: one line of at most 200 characters that ends with the request's id.</summary>
internal static class MailSubject
{
    public const int Longest = 200;

    // Header injection: a line end never gets this far, and neither does what a mail program would not show.
    public static string Of(string words, RequestId id)
    {
        var end = $" [{id.Value}]";
        return Untrusted.ForAgent(words.ReplaceLineEndings(" "), Longest - end.Length - 1) + end;
    }
}
