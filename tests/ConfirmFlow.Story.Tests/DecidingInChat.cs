using System.Net;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>Approvals in Slack, with the processes, roles and stores as they are; and callbacks that others signed, or nobody.</summary>
public sealed class DecidingInChat(ChatRun chatting) : IClassFixture<ChatRun>
{
    private const string Stranger = "U0STRANGER0";
    private readonly Stack stack = chatting.Stack;
    private readonly Chat chat = chatting.Chat;

    private async Task<string> Nothing(string id) => (await stack.Tables.Request(id)).ToString();

    [Fact]
    public async Task One_press_refunds_the_order_and_the_message_tells_it()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var message = await chat.About(id);
        Assert.Equal(["approve", "deny"], message.Buttons.Keys.Order());

        await chat.Press(await chat.AccountOf(Ada), message, "approve", async () => (await stack.Tables.Request(id)).Each("decisions", "by").Count == 1);

        Assert.Equal($"Order {order} was refunded: 12.50 EUR.", (await stack.Doors.Plain.Until(id, "Executed")).Receipt);
        Assert.Equal("refunded", (await stack.Tables.Order(order))["status"]);
        var told = await chat.About(id, which: each => each.Text.Contains("was refunded", StringComparison.Ordinal));
        Assert.Equal((message.Channel, message.Id), (told.Channel, told.Id));
        Assert.Empty(told.Buttons);
        var request = await stack.Tables.Request(id);
        Assert.Equal([Ada], request.Each("decisions", "by"));
        Assert.Equal(["slack:" + await chat.AccountOf(Ada)], request.Each("decisions", "via"));
        Assert.Contains("ChatSent", request.Facts);
    }

    [Fact]
    public async Task Everybody_gets_their_mail_all_the_same_and_Teams_a_card_before_and_after()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Ask(id, Grace);
        var card = await chat.About(id, "Teams");
        var link = new Uri(card.Body.GetProperty("actions")[0].GetProperty("url").GetString()!);

        Assert.Equal(HttpStatusCode.OK, (await ConfirmPage.Open(link)).Status);
        await stack.Mailbox.Approve(id, Ada);

        await chat.About(id, "Teams", each => each.Text.Contains("was refunded", StringComparison.Ordinal));
        await chat.About(id, which: each => each.Text.Contains("was refunded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_denial_asks_for_the_reason_and_the_agent_hears_it()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var message = await chat.About(id);
        var ada = await chat.AccountOf(Ada);

        await chat.Press(ada, message, "deny", until: () => chat.HasModal(ada));
        Assert.Equal("Pending", (await stack.Doors.Plain.Check(id)).Status);
        await Eventually.Is(async () =>
        {
            await chat.Submit(ada, " ");
            return (await chat.Told(ada)).Contains("Please say why you deny this.");
        });
        await Eventually.Is(async () =>
        {
            await chat.Submit(ada, "The customer called again.");
            return (await stack.Doors.Plain.Check(id)).Status == "Denied";
        });

        await stack.Doors.Plain.Until(id, "Denied");
        Assert.Equal(["The customer called again."], (await stack.Tables.Request(id)).Each("decisions", "comment"));
    }

    [Fact]
    public async Task Who_is_mapped_to_nobody_or_may_not_decide_is_told_so_and_nothing_is_changed()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var message = await chat.About(id);
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Facts.Count(fact => fact == "ChatSent") == 2);
        var before = await Nothing(id);
        var linus = await chat.AccountOf(Linus);

        await chat.Press(Stranger, message, "approve", "is not known as an approver's");
        await chat.Press(linus, message, "approve", "This request was not sent to you.");

        Assert.Equal(before, await Nothing(id));
    }

    [Fact]
    public async Task A_callback_that_Node_signed_counts_once_however_often_it_comes()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var message = await chat.About(id);
        var callback = Chat.Callback(await chat.AccountOf(Ada), message.Channel, "approve", message.Buttons["approve"]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => chat.Send(callback)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        await Eventually.Is(async () => (await stack.Doors.Plain.Check(id)).Status == "Executed" || await chat.Send(callback) is not HttpStatusCode.OK);
        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Single((await stack.Tables.Request(id)).Each("decisions", "by"));
    }

    [Fact]
    public async Task What_is_forged_late_or_of_another_channel_changes_nothing()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var message = await chat.About(id);
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Facts.Count(fact => fact == "ChatSent") == 2);
        var before = await Nothing(id);
        var ada = await chat.AccountOf(Ada);
        var callback = Chat.Callback(ada, message.Channel, "approve", message.Buttons["approve"]);

        Assert.Equal(HttpStatusCode.Unauthorized, await chat.Send(callback, secret: "guessed"));
        Assert.Equal(HttpStatusCode.Unauthorized, await chat.Send(callback, late: TimeSpan.FromMinutes(6)));
        Assert.Equal(HttpStatusCode.Unauthorized, await chat.Send(callback, late: TimeSpan.FromMinutes(-6)));
        Assert.Equal(HttpStatusCode.Unauthorized, await chat.Send(callback, signedBody: Chat.Callback(Stranger, message.Channel, "approve", message.Buttons["approve"])));
        Assert.Equal(HttpStatusCode.OK, await chat.Send(Chat.Callback(ada, "C0ELSEWHERE", "approve", message.Buttons["approve"])));
        Assert.Equal(HttpStatusCode.BadRequest, await chat.Send("payload=nonsense"));

        Assert.Equal(before, await Nothing(id));
    }

    [Fact]
    public async Task Above_medium_risk_there_is_no_button_that_approves_and_each_approver_gets_their_page()
    {
        var id = await stack.Doors.Plain.Deletion(await stack.Tables.NewCustomer());
        var message = await chat.About(id, which: each => each.Buttons.ContainsKey("deny"));
        Assert.Equal(["deny", "page"], message.Buttons.Keys.Order());
        var ada = await chat.AccountOf(Ada);

        await chat.Press(ada, message, "page", "Your own link");

        var alone = await chat.About(id, which: each => each.Channel == Chat.AloneWith(ada));
        var page = await ConfirmPage.Open(new Uri(alone.Buttons["open"]));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Approve", page.Buttons);
        Assert.Empty((await stack.Tables.Request(id)).Each("decisions", "by"));
    }

    [Fact]
    public async Task Whoever_was_told_alone_is_told_there_how_it_ended()
    {
        var id = await stack.Doors.Plain.Deletion(await stack.Tables.NewCustomer());
        var accounts = await Task.WhenAll(((string[])[Ada, Grace, Linus]).Select(chat.AccountOf));
        foreach (var account in accounts) await chat.About(id, which: each => each.Channel == Chat.AloneWith(account) && each.Buttons.ContainsKey("open"));

        await stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = id }, Rita);

        foreach (var account in accounts) await chat.About(id, which: each => each.Channel == Chat.AloneWith(account) && each.Buttons.Count == 0);
        Assert.DoesNotContain("ChatRefused", (await stack.Tables.Request(id)).Facts);
    }

    [Fact]
    public async Task A_function_reads_the_secrets_of_its_own_role_only_and_a_stranger_none()
    {
        using var http = new HttpClient();
        async Task<HttpStatusCode> Read(string token)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(stack.Address, "/secretsmanager/get?secretId=arn:aws:secretsmanager:us-east-1:123456789012:secret:confirmflow/teams-l0ca1A"));
            asked.Headers.Add("X-Aws-Parameters-Secrets-Token", token);
            using var answer = await http.SendAsync(asked);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await Read((await stack.KeysOf("NotifyRole")).Token!));
        Assert.Equal(HttpStatusCode.BadRequest, await Read((await stack.KeysOf("SlackRole")).Token!));
        Assert.Equal(HttpStatusCode.BadRequest, await Read((await stack.KeysOf("DecideRole")).Token!));
        Assert.Equal(HttpStatusCode.Unauthorized, await Read("guessed"));
    }
}
