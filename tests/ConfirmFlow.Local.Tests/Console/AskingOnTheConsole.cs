using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public sealed class AskingOnTheConsole : IDisposable
{
    private const string Answer = """{"requestId":"ar-1","status":"Pending","executed":false,"message":"Nothing has been done yet."}""";
    private readonly Desk desk = new();

    public AskingOnTheConsole()
    {
        desk.Stage.Functions.On("IntakeFunction", ScriptedFunctions.Answered(Answer));
        desk.Tables
            .Put("confirmflow-orders", Order("1001", "49.9"), Order("1003", "15.5"))
            .Put("confirmflow-customers", new JsonObject { ["customerId"] = StoredItems.Text("c-01") });
    }

    [Fact]
    public async Task Each_action_of_the_catalog_has_a_form_with_values_that_can_be_sent_as_they_are()
    {
        var page = await desk.Page("/");

        Assert.Equal(
            ["Refund order 1001: 49.90 EUR", "Delete customer c-01", "Extend trial of c-01 by 14 days", "Drop table confirmflow-orders"],
            page.QuerySelectorAll(".ask").Select(each => each.FirstChild!.TextContent));
        Assert.Equal("policy refuses it", page.QuerySelectorAll(".ask span")[^1].TextContent);
    }

    [Fact]
    public async Task What_was_asked_about_is_not_offered_again()
    {
        desk.Tables.PutRequests(StoredItems.Request(1, """{"amount":"49.90","orderId":"1001","reason":"x"}""").Item());

        Assert.StartsWith("Refund order 1003", (await desk.Page("/")).QuerySelector(".ask")!.TextContent);
    }

    [Fact]
    public async Task The_function_is_invoked_with_the_plain_call()
    {
        await desk.Post("action=extend-trial&p.customerId=c-01&p.days=14");

        var (function, sent) = Assert.Single(desk.Stage.Functions.Calls);
        Assert.Equal("IntakeFunction", function);
        Assert.True(JsonNode.DeepEquals(sent, JsonNode.Parse("""
            {"action":"extend-trial","parameters":{"customerId":"c-01","days":14},"requester":"rita@example.com","agent":"local-console"}
            """)));
    }

    [Fact]
    public async Task The_answer_is_shown_on_the_requests_page_and_loading_that_again_asks_nothing()
    {
        var (response, _) = await desk.Post("action=refund-order&p.orderId=1001");
        Assert.Equal(303, response.StatusCode);
        Assert.StartsWith("/local/requests/ar-1?answer=", response.Headers.Location.ToString());

        var page = await desk.Page(response.Headers.Location.ToString());

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Answer), JsonNode.Parse(page.QuerySelector(".answer pre")!.TextContent)));
        Assert.Single(desk.Stage.Functions.Calls);
    }

    [Fact]
    public async Task A_function_that_fails_is_shown_to_have_failed()
    {
        desk.Stage.Functions.On("IntakeFunction", ScriptedFunctions.Threw("TimeoutException"));

        var (response, _) = await desk.Post("action=refund-order");

        Assert.Equal("The function failed", (await desk.Page(response.Headers.Location.ToString())).QuerySelector(".answer h2")!.TextContent);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", "http://127.0.0.1:4300")]
    [InlineData("none", null)]
    [InlineData(null, "https://elsewhere.example")]
    [InlineData(null, "http://127.0.0.1:8080")]
    [InlineData(null, "null")]
    [InlineData(null, null)]
    public async Task A_form_from_anywhere_else_does_nothing(string? site, string? origin)
    {
        var (response, _) = await desk.Post("action=refund-order", site, origin);

        Assert.Equal(403, response.StatusCode);
        Assert.Empty(desk.Stage.Functions.Calls);
    }

    [Fact]
    public async Task An_old_browser_says_where_its_form_is_from_by_its_origin()
    {
        Assert.Equal(303, (await desk.Post("action=refund-order", null, "http://127.0.0.1:4300")).Response.StatusCode);
    }

    public void Dispose() => desk.Dispose();

    private static JsonObject Order(string id, string amount) => new() { ["orderId"] = StoredItems.Text(id), ["amount"] = new JsonObject { ["N"] = amount } };
}
