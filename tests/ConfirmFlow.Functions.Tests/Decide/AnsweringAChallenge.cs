using AngleSharp.Dom;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Challenges from end to end: what the agent is told, what people see, and what becomes of each answer.</summary>
public sealed class AnsweringAChallenge
{
    private readonly World _world = new() { Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Challenge = Challenge.Code }) };

    private async Task<(RequestId Id, string Link, string Code)> Opened()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        return (id, _world.LinkOf(Ada), _world[id].BindingCode!);
    }

    private Task<IntakeAnswer> Check(RequestId id) => _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

    [Fact]
    public async Task The_agent_is_given_the_code_while_the_request_is_pending()
    {
        var opened = await _world.Call("""{"action":"refund-order","parameters":{"orderId":"1001","amount":"12.50"},"requester":"rita@example.com"}""");
        var id = RequestId.Parse(opened.RequestId!);

        Assert.Matches("^[0-9]{6}$", opened.BindingCode);
        Assert.Contains($"Show the requester this code, and nobody else: {opened.BindingCode}.", opened.Message, StringComparison.Ordinal);
        Assert.Equal(opened.BindingCode, (await Check(id)).BindingCode);
        Assert.Equal(opened.BindingCode, _world[await _world.Open()].BindingCode); // asked for again
        await _world.Notify(id);
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "No.");
        Assert.Null((await Check(id)).BindingCode);
    }

    [Fact]
    public async Task Each_request_has_a_code_of_its_own()
    {
        var codes = new HashSet<string>();
        for (var order = 1001; order < 1021; order++) codes.Add(_world[await _world.Open(order: $"{order}")].BindingCode!);

        Assert.InRange(codes.Count, 19, 20);
    }

    [Fact]
    public async Task It_stands_in_no_mail_page_or_history()
    {
        var (id, link, code) = await Opened();
        var pages = new List<string> { (await _world.Show(link)).Body, (await _world.Press(link, answer: "nonsense")).Body, (await _world.Press(link)).Body, (await _world.Press(link, answer: code)).Body, (await _world.Show(link)).Body };
        await _world.Execute(id);
        await _world.Report(id);

        Assert.Equal(Status.Executed, _world[id].Status);
        var told = pages.Concat(_world.Letterbox.To(Ada).Concat(_world.Letterbox.To(Grace)).Concat(_world.Letterbox.To(Rita)).SelectMany(mail => (string[])[mail.Subject, mail.Html, mail.Text]))
            .Append(string.Concat(_world[id].History.Select(entry => entry.Note)));
        Assert.All(told, text => Assert.DoesNotContain(code, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_right_answer_approves()
    {
        var (id, link, code) = await Opened();

        Assert.Equal(200, (await _world.Press(link, answer: $" {code[..3]} {code[3..]} ")).Status);

        Assert.Equal((Status.Approved, Challenge.Code), (_world[id].Status, _world[id].Decisions[0].Met));
        Assert.Single(_world.Bell.Rung);
    }

    [Fact]
    public async Task A_wrong_one_is_kept_and_told_and_rings_nothing()
    {
        var (id, link, _) = await Opened();

        var page = await _world.Press(link, Verdict.Approve, "kept", answer: "wrong");

        Assert.Equal((422, Status.Pending, Fact.ChallengeFailed), (page.Status, _world[id].Status, _world[id].History[^1].What));
        Assert.Equal("kept", page.Read().One("textarea").TextContent.Trim());
        Assert.Equal("This is not what was asked for. You can try 4 more times.", page.Read().One("#wrong").TextContent);
        Assert.Equal(("#answer", "", "true"), (page.Read().One("[role=alert] a").GetAttribute("href"), page.Read().One("#answer").GetAttribute("value") ?? "", page.Read().One("#answer").GetAttribute("aria-invalid")));
        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task After_five_there_is_no_button_to_approve_any_more()
    {
        var (id, link, code) = await Opened();
        for (var i = 0; i < 4; i++) await _world.Press(link, answer: "wrong");

        var last = await _world.Press(link, answer: "wrong");
        var locked = await _world.Press(link, answer: code);

        Assert.Contains("You can no longer approve this", last.Read().One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal((422, Status.Pending), (locked.Status, _world[id].Status));
        Assert.Equal(["Deny"], (await _world.Show(link)).Read().QuerySelectorAll("button").Select(button => button.TextContent));
        Assert.Equal(["Deny", "Approve"], (await _world.Show(_world.LinkOf(Grace))).Read().QuerySelectorAll("button").Select(button => button.TextContent));
        Assert.Equal(5, _world[id].History.Count(entry => entry.What is Fact.ChallengeFailed)); // the sixth is not even looked at
    }

    [Fact]
    public async Task A_denial_needs_no_answer()
    {
        var (id, link, _) = await Opened();

        Assert.Equal(200, (await _world.Press(link, Verdict.Deny, "No.")).Status);

        Assert.Equal(Status.Denied, _world[id].Status);
    }

    [Theory]
    [InlineData(Challenge.Code, "Code", "To approve, ask rita@example.com for the six digits that the agent has shown them, and type them here. They are in no mail. Not needed to deny.", "You will need six digits that the agent has shown to rita@example.com: ask them.")]
    [InlineData(Challenge.Target, "Order", "To approve, type 1001 here. Not needed to deny.", "You will be asked to type the order.")]
    public async Task Page_and_mail_say_what_is_asked_for(Challenge challenge, string label, string hint, string mailed)
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada)) with { Challenge = challenge });
        await _world.Notify(await _world.Open());

        var page = (await _world.Show(_world.LinkOf(Ada))).Read();

        Assert.Equal((label, hint), (page.One("label[for=answer]").TextContent, page.One("#asks").Words()));
        Assert.Equal(("off", challenge is Challenge.Code ? "numeric" : null), (page.One("#answer").GetAttribute("autocomplete"), page.One("#answer").GetAttribute("inputmode")));
        Assert.Contains($"To approve\n  | {mailed}", _world.Letterbox.To(Ada).Single().Text, StringComparison.Ordinal);
    }
}
