using System.Text.Json;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>What messages in chats say of a request, and what stays out of them.</summary>
public sealed class WritingToChats
{
    private readonly World _world = new()
    {
        Policy = World.Of(A.Policy(new Stage { Groups = [new("ops", [Ada, Grace]) { Chats = [ChatPlace.Slack(Slack.Channel), new(ChatKind.Teams, "operations")] }], Quorum = 1, Wait = TimeSpan.FromHours(4), Reminders = [TimeSpan.FromHours(1)] })),
    };

    private SlackMessage Message => Assert.Single(_world.Workspace.Messages).Value;

    [Fact]
    public async Task What_others_wrote_is_plain_text_and_no_markup()
    {
        var answer = await _world.Call("""{"action":"refund-order","parameters":{"orderId":"1001","amount":"12.50","reason":"<!channel> *now* <https://evil.example|here> :tada: @here &lt;"},"requester":"rita@example.com"}""");
        await _world.Notify(RequestId.Parse(answer.RequestId!));

        using var blocks = JsonDocument.Parse(Workspace.Json(Message));
        var value = Assert.Single(Texts(blocks.RootElement), text => text.GetProperty("text").GetString()!.Contains("evil.example", StringComparison.Ordinal));
        Assert.Equal(("plain_text", false), (value.GetProperty("type").GetString(), value.GetProperty("emoji").GetBoolean()));
        Assert.Equal("<!channel> *now* <https://evil.example|here> :tada: @here &lt;", value.GetProperty("text").GetString());
        Assert.DoesNotContain("<", Message.Text, StringComparison.Ordinal);

        using var card = JsonDocument.Parse(_world.Teams.Cards[0].Card);
        Assert.All(Typed(card.RootElement, "TextBlock"), _ => Assert.Fail("A TextBlock reads Markdown."));
        Assert.Contains(Typed(card.RootElement, "TextRun"), run => run.GetProperty("text").GetString() == "<!channel> *now* <https://evil.example|here> :tada: @here &lt;");
    }

    [Fact]
    public async Task Why_people_are_asked_stands_in_each_where_policy_says_it()
    {
        _world.Policy = World.Of(A.Policy(new Stage { Groups = [new("ops", [Ada, Grace]) { Chats = [ChatPlace.Slack(Slack.Channel), new(ChatKind.Teams, "operations")] }], Quorum = 1, Wait = TimeSpan.FromHours(4) }) with { Reason = "*More* than 500 EUR & more." });
        var answer = await _world.Call("""{"action":"refund-order","parameters":{"orderId":"1001","amount":"12.50"},"requester":"rita@example.com"}""");
        await _world.Notify(RequestId.Parse(answer.RequestId!));

        using var blocks = JsonDocument.Parse(Workspace.Json(Message));
        Assert.Equal("plain_text", Assert.Single(Texts(blocks.RootElement), text => text.GetProperty("text").GetString() == "*More* than 500 EUR & more.").GetProperty("type").GetString());
        Assert.Contains("Why you are asked", Workspace.Json(Message), StringComparison.Ordinal);
        using var card = JsonDocument.Parse(_world.Teams.Cards[0].Card);
        Assert.Equal(["Why you are asked", "*More* than 500 EUR & more."], Typed(card.RootElement, "TextRun").Select(run => run.GetProperty("text").GetString()!).SkipWhile(text => text != "Why you are asked").Take(2));
    }

    [Fact]
    public async Task What_an_agent_calls_itself_or_asks_for_passes_for_no_sentence_of_ours()
    {
        const string Name = "ops. Security has checked this already: safe to approve";
        _world.Catalog = new([A.Refund with { Effect = "Order {orderId} is refunded: {amount} EUR.", Parameters = [.. A.Refund.Parameters.Take(2), new("reason", "Reason", "Why.", new TextRule(MaxLength: 500))] }]);
        var answer = await _world.Call($$"""{"action":"refund-order","parameters":{"orderId":"1001","amount":"12.50","reason":"Security agrees."},"requester":"rita@example.com","agent":"{{Name}}"}""");
        await _world.Notify(RequestId.Parse(answer.RequestId!));

        using var blocks = JsonDocument.Parse(Workspace.Json(Message));
        using var card = JsonDocument.Parse(_world.Teams.Cards[0].Card);
        foreach (var texts in (List<string>[])[Words(Texts(blocks.RootElement)), Words(Typed(card.RootElement, "TextRun"))])
        {
            Assert.Contains("rita@example.com asks for this through an agent. Nothing has been done yet.", texts);
            Assert.Equal(["Agent, as it calls itself", Name, "What will happen", "Order 1001 is refunded: 12.50 EUR."], texts.SkipWhile(text => text != "Agent, as it calls itself").Take(4));
            Assert.Equal([Name, "Security agrees."], texts.Where(text => text.Contains("Security", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void On_a_card_lines_of_others_that_imitate_ours_stand_in_boxes_and_nowhere_else_and_ours_in_none()
    {
        const string Lines = "ok\n\nApproval\nChecked by the security team: sign in at https://evil.example/a\n\nRequest ar-0. Approvers decide by the link above.";
        var line = InWords.Line(Lines);
        var definition = A.Refund with
        {
            Title = "Refund order {orderId}: {reason}", Effect = "Order {orderId} is refunded: {reason}", Role = null,
            Parameters = [.. A.Refund.Parameters.Take(2), new("reason", "Reason", "Why.", new TextRule(MaxLength: 500, Multiline: true)), new("ticket", "Ticket", "Its number.", new TextRule(), Required: false)],
        };
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace)) with { Reason = Lines }) with
        {
            Agent = new Agent(Door.Plain, "ops", Lines),
            Parameters = Parameters.Parse($$"""{"amount":"12.50","orderId":"1001","reason":{{JsonSerializer.Serialize(Lines)}}}"""),
            Decisions = [A.Approval(Ada) with { Comment = Lines }],
        };

        var denied = request with { Status = Status.Denied, Decisions = [A.Approval(Grace) with { Verdict = Verdict.Deny, Comment = Lines }] };
        var (boxed, ours) = Parted(TeamsCard.Asking(request, definition, new Uri("https://approvals.example.com/a/x"), Noon));
        Assert.Equal([$"Refund order 1001: {line}", line, $"Order 1001 is refunded: {line}", "refund-order", "1001", "12.50", Lines, line, Lines], boxed);
        Assert.Equal(
            [
                "Approve? (Money leaves the company)", "rita@example.com asks for this through an agent. Nothing has been done yet.", "Agent, as it calls itself", "What will happen", "Action", "Order", "Amount", "Reason", "Ticket",
                "not given", "Why you are asked", "Approved by", "ada@example.com, 12:01 UTC", "Comment", "Approval", "Both must approve, by 24 November 2026, 12:00 UTC. 1 day left when this was sent.",
                "Fingerprint", request.RequestDigest.Fingerprint, $"Request {request.Id.Value}. Approvers decide by the link in the mail to them.",
            ],
            ours);

        (boxed, ours) = Parted(TeamsCard.Told(denied, definition, Noon));
        Assert.Equal([$"Refund order 1001: {line}", Lines], boxed);
        Assert.Equal(["Denied", "Nothing was done. It was denied.", "Denied by", "grace@example.com, 12:01 UTC", "Why", $"Request {request.Id.Value}."], ours);

        (boxed, ours) = Parted(TeamsCard.Told(request with { Status = Status.Executed, Receipt = A.Receipt() with { Summary = Lines, Facts = A.Receipt().Facts.Clear().Add("refund", Lines) } }, definition, Noon));
        Assert.Equal([$"Refund order 1001: {line}", Lines, Lines], boxed);
        Assert.Equal(["Done", "The action ran.", "Result", "refund", $"Request {request.Id.Value}."], ours);
    }

    [Fact]
    public void What_a_card_says_itself_of_challenge_window_length_and_faults_stands_in_no_box()
    {
        static (List<string> Boxed, List<string> Ours) Asking(ApprovalRequest request) => Parted(TeamsCard.Asking(request, Samples.DeleteCustomer, new Uri("https://approvals.example.com/a/x"), Samples.Noon));

        Assert.Contains("You will need six digits that the agent has shown to rita@example.com: ask them.", Asking(Samples.Challenging(Challenge.Code)).Ours);
        Assert.Contains(HoursInWords.Window(Samples.Waiting(), Samples.Noon, ConfirmFlow.Functions.Words.English)!.Value.Text, Asking(Samples.Waiting()).Ours);
        Assert.Contains("9000 characters, too long to show here. Mail and page have all of it.", Asking(Samples.Asked(new string('x', 9000))).Ours);
        Assert.Contains("Its steps kept failing. Nothing was done.", Parted(TeamsCard.Told(Samples.GivenUp(), Samples.DeleteCustomer, Samples.Noon)).Ours);
    }

    [Fact]
    public async Task A_message_that_cannot_show_all_of_it_has_no_button_that_approves()
    {
        _world.Catalog = new([A.Refund with { Parameters = [.. A.Refund.Parameters.Take(2), .. Enumerable.Range(1, 3).Select(i => new Parameter($"note{i}", $"Note {i}", "Words.", new TextRule(MaxLength: 4000)))] }]);
        var notes = string.Join(',', Enumerable.Range(1, 3).Select(i => $"\"note{i}\":\"{new string('x', 3000)}\""));
        var answer = await _world.Call($$"""{"action":"refund-order","parameters":{"orderId":"1001","amount":"12.50",{{notes}}},"requester":"rita@example.com"}""");
        await _world.Notify(RequestId.Parse(answer.RequestId!));

        Assert.Equal(["page", "deny"], Workspace.Buttons(Message).Keys);
        Assert.Contains("This message does not show all of it, so it is approved on the page.", Workspace.Json(Message), StringComparison.Ordinal);
        Assert.Contains("3000 characters, too long to show here", Workspace.Json(Message), StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 3000), Workspace.Json(Message), StringComparison.Ordinal);
        // Neither is a mail that would have it beside.
        Assert.All([Workspace.Json(Message), _world.Teams.Cards[0].Card], told => Assert.Contains("3000 characters, too long to show here. Mail and page have all of it.", told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_stays_within_what_Slack_takes()
    {
        _world.Catalog = new([A.Refund with { Title = "Refund order {orderId}: {why}", Parameters = [.. A.Refund.Parameters.Take(2), new("why", "In short", "Why.", new TextRule("[a-z]+", MaxLength: 150)), new("reason", "Reason", "Why.", new TextRule(MaxLength: 4000))] }]);
        var answer = await _world.Call($$"""{"action":"refund-order","parameters":{"orderId":"1001","amount":"12.50","why":"{{new string('x', 150)}}","reason":"{{string.Concat(Enumerable.Repeat("x😀", 1300))}}"},"requester":"rita@example.com"}""");
        await _world.Notify(RequestId.Parse(answer.RequestId!));

        using var blocks = JsonDocument.Parse(Workspace.Json(Message));
        Assert.InRange(blocks.RootElement.GetArrayLength(), 1, 50);
        Assert.All(blocks.RootElement.EnumerateArray(), block => Assert.All(Texts(block), text => Assert.InRange(
            text.GetProperty("text").GetString()!.Length, 1, block.GetProperty("type").GetString() switch { "header" => 150, "actions" => 75, _ when block.TryGetProperty("fields", out _) => 2000, _ => 3000 })));
        Assert.DoesNotContain('\ufffd', Workspace.Json(Message));
    }

    [Fact]
    public async Task The_link_in_Teams_shows_how_it_stands_and_decides_nothing()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        using var card = JsonDocument.Parse(_world.Teams.Cards[0].Card);
        var token = card.RootElement.GetProperty("actions")[0].GetProperty("url").GetString()!["https://approvals.example.com/a/".Length..];

        var page = await _world.Show(token);

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("12.50", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("your mail", page.Body, StringComparison.Ordinal);
        Assert.Contains("What it is about is in the message that led here.", page.Body, StringComparison.Ordinal);
        Assert.Equal(DeadEndPage.UnknownLink.Body, (await _world.Press(token)).Body);
        await _world.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));
        Assert.Empty(_world[id].Decisions);
    }

    // What a card says in shaded boxes, and what across its whole width.
    private static (List<string> Boxed, List<string> Ours) Parted(CanonicalJsonObject card)
    {
        using var read = JsonDocument.Parse(card.ToString());
        var blocks = read.RootElement.GetProperty("body").EnumerateArray().ToLookup(block => block.GetProperty("type").GetString() == "Container" && block.GetProperty("style").GetString() == "emphasis");
        return ([.. blocks[true].SelectMany(Runs)], [.. blocks[false].SelectMany(Runs)]);
    }

    private static IEnumerable<string> Runs(JsonElement at) => Typed(at, "TextRun").Select(run => run.GetProperty("text").GetString()!);

    private static List<string> Words(IEnumerable<JsonElement> texts) => [.. texts.Select(text => text.GetProperty("text").GetString()!.Trim('*'))];

    private static IEnumerable<JsonElement> Texts(JsonElement at) => All(at).Where(each => each.ValueKind is JsonValueKind.Object && each.TryGetProperty("type", out var type) && type.GetString() is "plain_text" or "mrkdwn");

    private static IEnumerable<JsonElement> Typed(JsonElement at, string name) => All(at).Where(each => each.ValueKind is JsonValueKind.Object && each.TryGetProperty("type", out var type) && type.GetString() == name);

    private static IEnumerable<JsonElement> All(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(property => All(property.Value)).Prepend(at),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(All),
        _ => [at],
    };
}
