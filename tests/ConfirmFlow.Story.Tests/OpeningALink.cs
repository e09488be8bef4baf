using System.Net;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class OpeningALink(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Fact]
    public async Task HEAD_and_ten_GETs_change_nothing()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var link = (await stack.Mailbox.Ask(id, Ada)).Link;
        await stack.Mailbox.Ask(id, Grace);
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Count == 2);
        var (request, orderBefore) = ((await stack.Tables.Request(id)).ToString(), (await stack.Tables.Order(order)).ToString());

        Assert.Equal(HttpStatusCode.OK, await ConfirmPage.Look(HttpMethod.Head, link));
        for (var look = 0; look < 10; look++) Assert.Equal(HttpStatusCode.OK, await ConfirmPage.Look(HttpMethod.Get, link));

        Assert.Equal(request, (await stack.Tables.Request(id)).ToString());
        Assert.Equal(orderBefore, (await stack.Tables.Order(order)).ToString());
        Assert.Equal("Pending", (await stack.Doors.Plain.Check(id)).Status);
    }

    [Fact]
    public async Task HEAD_tells_what_a_GET_would_bring()
    {
        var link = new Uri(stack.Address, "/a/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBE"); // a page on which no time goes by
        using var client = new HttpClient();

        using var asked = new HttpRequestMessage(HttpMethod.Head, link);
        using var head = await client.SendAsync(asked);
        using var get = await client.GetAsync(link);

        Assert.Equal(get.Content.Headers.ToString(), head.Content.Headers.ToString());
        Assert.Equal((await get.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task It_shows_the_whole_action_and_asks_for_a_press()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);

        var page = await stack.Mailbox.Open(id, Ada);

        Assert.All([order, "12.50", "Arrived broken", Rita, "Nothing has been done yet"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.Equal(["Approve", "Deny"], page.Buttons.Order());
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("short")]
    [InlineData("..%2F..%2Fetc")]
    public async Task Links_that_lead_nowhere_answer_alike(string token)
    {
        var unknown = await ConfirmPage.Open(new Uri(stack.Address, "/a/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBE"));

        var page = await ConfirmPage.Open(new Uri(stack.Address, $"/a/{token}"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(unknown.Text, page.Text);
        Assert.Empty(page.Buttons);
    }

    [Fact]
    public async Task What_others_wrote_is_shown_as_text_and_never_as_markup()
    {
        var order = await stack.Tables.NewOrder();
        var told = await stack.Doors.Plain.Call("refund-order", RefundOf(order, reason: "<button form=x>Approve</button><script>alert(1)</script>"), Rita);

        var page = await stack.Mailbox.Open(told.Id, Ada);

        Assert.Contains("<script>alert(1)</script>", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Buttons.Count());
    }
}
