using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>Tokens of links, genuine and not, with the requests they lead to.</summary>
internal sealed record KnownLinks
{
    /// <summary>Ada's, of a request that waits for her.</summary>
    public required string Ada { get; init; }

    /// <summary>Of the same request, but for Linus, who has not been asked yet.</summary>
    public required string Linus { get; init; }

    /// <summary>Of the same request, but for its requester.</summary>
    public required string Rita { get; init; }

    /// <summary>Of the same request, but for somebody whom policy does not name.</summary>
    public required string Stranger { get; init; }

    /// <summary>Of a request that is no longer kept.</summary>
    public required string Gone { get; init; }

    /// <summary>Ada's, of a request that nobody decided in time.</summary>
    public required string Expired { get; init; }

    /// <summary>Ada's, of a request that was taken back.</summary>
    public required string Withdrawn { get; init; }

    /// <summary>That of Ada's inbox, in the mail about the request that waits.</summary>
    public required string Inbox { get; init; }

    /// <summary>That of an inbox of hers whose time is over.</summary>
    public required string OldInbox { get; init; }

    /// <summary>That of the requester's inbox.</summary>
    public required string RitasInbox { get; init; }

    /// <summary>What a button carries, of the message in Slack about the request that waits.</summary>
    public required string Button { get; init; }

    /// <summary>The channel in which that stands.</summary>
    public required string Channel { get; init; }

    /// <summary>Ada's account in Slack.</summary>
    public required string Account { get; init; }

    /// <summary>Nobody's.</summary>
    public required string Unknown { get; init; }

    /// <summary>The id of the request that waits.</summary>
    public required string Request { get; init; }

    /// <summary>What its execution waits with.</summary>
    public required string TaskToken { get; init; }

    /// <summary>Everything that no log may hold.</summary>
    public IEnumerable<string> Secrets => [Ada, Linus, Rita, Stranger, Gone, Expired, Withdrawn, Inbox, OldInbox, RitasInbox, Button, Unknown, TaskToken];

    /// <summary>Opens the requests, and waits until nothing is on its way any more.</summary>
    public static async Task<KnownLinks> Make(Stack stack)
    {
        var account = await stack.Account();
        var (open, ada) = await Asked(stack);
        var (expired, late) = await Asked(stack);
        await stack.Tables.PutDeadline(expired, "2026-01-01T00:00:00.000Z");
        (await stack.Executions.Call("SendTaskSuccess", new { taskToken = (await stack.Tables.Request(expired))["taskToken"], output = "{}" })).Ok();
        var (withdrawn, back) = await Asked(stack);
        await stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = withdrawn }, Asking.Rita);
        foreach (var id in (string[])[expired, withdrawn]) await stack.Executions.Ended(account, id);
        var message = await stack.Chat.About(open);

        return new KnownLinks
        {
            Button = message.Buttons["approve"], Channel = message.Channel, Account = await stack.Chat.AccountOf(Asking.Ada),
            Inbox = (await stack.Mailbox.Ask(open, Asking.Ada)).Inbox.Segments[^1], OldInbox = await ForgedInbox(stack, Asking.Ada, DateTimeOffset.UtcNow.AddDays(-8)), RitasInbox = await ForgedInbox(stack, Asking.Rita, DateTimeOffset.UtcNow),
            Ada = ada, Expired = late, Withdrawn = back, Request = open, TaskToken = (await stack.Tables.Request(open))["taskToken"]!,
            Linus = await Forged(stack, open, Asking.Linus), Rita = await Forged(stack, open, Asking.Rita), Stranger = await Forged(stack, open, "mallory@example.com"),
            Gone = await Forged(stack, "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", Asking.Ada), Unknown = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
        };
    }

    private static async Task<(string Id, string Token)> Asked(Stack stack)
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var link = (await stack.Mailbox.Ask(id, Asking.Ada)).Link;
        await Eventually.Is(async () => await stack.Tables.Request(id) is var request && request.Each("notices", "to").Count == 2 && request.Facts.Count(fact => fact == "ChatSent") == 2);
        Assert.Equal(HttpStatusCode.OK, await ConfirmPage.Look(HttpMethod.Get, link));
        return (id, link.Segments[^1]);
    }

    /// <summary>What inboxes call a link.</summary>
    public static string NameOf(string token) => Hash(Base64Url.DecodeFromChars(token));

    private static string Hash(byte[] secret) => Convert.ToHexStringLower(SHA256.HashData(SHA256.HashData(secret)));

    private static async Task<string> ForgedInbox(Stack stack, string owner, DateTimeOffset made)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        await stack.Tables.PutInbox(Hash(secret), owner, made);
        return Base64Url.EncodeToString(secret);
    }

    // As somebody could who may write the table: a link that the program has never mailed.
    private static async Task<string> Forged(Stack stack, string request, string approver)
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        await stack.Tables.PutLink(Hash(secret), request, approver);
        return Base64Url.EncodeToString(secret);
    }
}
