namespace ConfirmFlow.Aws;

/// <summary>Whether a chat took something.</summary>
/// <param name="Id">What the chat calls it; empty where it has no name, or was not taken.</param>
/// <param name="Error">Null where it was taken; else one word for why it was not.</param>
public sealed record ChatAnswer(string Id, string? Error)
{
    /// <summary>Where Slack says that it stands, which for a message to one person is not where it was sent to; empty where that was not said.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Taken.</summary>
    public static ChatAnswer Taken(string id = "", string channel = "") => new(id, null) { Channel = channel };

    /// <summary>Not taken.</summary>
    public static ChatAnswer Refused(string error) => new("", error);

    /// <summary>This stack has no such chat.</summary>
    public static ChatAnswer NotSetUp { get; } = Refused("not_set_up");

    /// <summary>What comes of a call to a chat, whatever goes wrong on the way.</summary>
    internal static async Task<ChatAnswer> Of(Func<Task<ChatAnswer>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (SecretUnreadableException)
        {
            return Refused("secret_unreadable");
        }
        catch (Exception failed) when (failed is HttpRequestException or HttpIOException)
        {
            return Refused("unreachable");
        }
        // Whom chats are certified by is read for the first call.
        catch (Exception unread) when (unread is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Refused("authorities_unreadable");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Refused("no_answer_in_time");
        }
    }
}
