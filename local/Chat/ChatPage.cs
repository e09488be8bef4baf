using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>The chat window, as one account sees it.</summary>
internal static class ChatPage
{
    /// <summary>Its path.</summary>
    public const string Place = "/local/chat";

    /// <summary>An account that nobody has mapped.</summary>
    public const string Stranger = "U0STRANGER0";

    /// <param name="chats">The accounts and channels.</param>
    /// <param name="room">What stands there.</param>
    /// <param name="user">The account that looks; any other text is the first one.</param>
    public static ConsolePage Of(LocalChats chats, ChatRoom room, string user)
    {
        var users = chats.Users.Append(KeyValuePair.Create(Stranger, "somebody whom the policy does not map")).ToList();
        var me = users.Exists(each => each.Key == user) ? user : users[0].Key;
        var seen = room.Entries.Where(entry => (chats.AccountIn(entry.Channel) ?? me) == me).Reverse().ToList();
        return new("Chat", Place, Html.Of($"""
            <main id="main" tabindex="-1" class="single">
            <h1>Chat</h1>
            <p class="filter">{users.Select(each => Html.Of($"""<a href="{Place}?as={each.Key}"{HtmlAttribute.If(each.Key == me, "aria-current", "true")}>as {each.Value}</a> """))}</p>
            <div id="chat" data-live>
            {room.Asides(me).Reverse().Take(5).Select(aside => aside.Modal is { } modal ? BlockView.Modal(modal, me) : Html.Of($"""<p class="answer" role="status"><b>Only you see this.</b> {aside.Text}</p>"""))}
            {(seen.Count == 0 ? Html.Of($"""<p class="soft">Nothing here yet. <a href="/">Ask for something</a></p>""") : Html.None)}
            {seen.Select(entry => Html.Of($"""
                <section class="message">
                <p class="hint">{entry.Chat}, {Channel(entry, chats)}{(entry.Edited > 0 ? ", edited" : "")}</p>
                {(entry.Chat == "Slack" ? BlockView.Message(entry, me) : CardView.Of(entry.Body))}
                </section>
                """))}
            </div>
            </main>
            """));
    }

    private static string Channel(ChatEntry entry, LocalChats chats) =>
        chats.AccountIn(entry.Channel) is { } account ? $"to {chats.Users[account]} alone"
        : entry.Chat == "Slack" ? $"channel of {string.Join(", ", chats.Channels[entry.Channel])} ({entry.Channel})" : $"webhook {entry.Channel}";
}
