using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace ConfirmFlow.Local.Tests;

public sealed class ShowingHostileText : IDisposable
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'`{{x}}";
    private readonly Desk desk = new();

    [Fact]
    public async Task A_requests_texts_are_text()
    {
        var json = new JsonObject { ["amount"] = "5.00", ["orderId"] = "1003", ["reason"] = Hostile };
        using var parameters = JsonDocument.Parse(json.ToJsonString());
        desk.Tables.PutRequests(StoredItems.Request(1, Domain.CanonicalJson.From(parameters.RootElement), agent: Hostile, note: Hostile).Item());

        var page = await desk.Page("/");

        IsHarmless(page);
        Assert.Contains(Hostile, page.QuerySelector("#request dl")!.TextContent);
        Assert.Contains(Hostile, page.QuerySelector(".history")!.TextContent);
    }

    [Fact]
    public async Task What_would_be_invisible_or_turn_text_around_is_spelled_out()
    {
        desk.Tables.PutRequests(StoredItems.Request(1, note: "pay \u202Eevil\u200B").Item());

        Assert.Contains("pay ⟦U+202E⟧evil⟦U+200B⟧", (await desk.Page("/")).QuerySelector(".history")!.TextContent);
    }

    [Fact]
    public async Task Table_values_and_names_are_text()
    {
        desk.Tables.Put("confirmflow-orders", new JsonObject
        {
            ["orderId"] = StoredItems.Text(Hostile),
            [Hostile] = StoredItems.Text(Hostile),
            ["refundRequest"] = StoredItems.Text(Hostile),
        });

        var page = await desk.Page("/local/tables");

        IsHarmless(page);
        Assert.Contains(Hostile, page.QuerySelector("td")!.TextContent);
    }

    [Fact]
    public async Task Events_are_text()
    {
        desk.Events.Append(new() { ["detailType"] = Hostile, ["source"] = Hostile, ["detail"] = new JsonObject { ["reason"] = Hostile } });

        IsHarmless(await desk.Page("/local/events"));
    }

    [Fact]
    public async Task A_mails_head_and_text_are_text()
    {
        desk.Mailbox.Keep(Hostile, new() { From = Hostile, Recipients = [Hostile, "ada@example.com"], Subject = Hostile, Text = Hostile, Html = Hostile });

        var page = await desk.Page("/local/mailbox?to=" + Uri.EscapeDataString(Hostile));

        IsHarmless(page);
        Assert.Equal("Mails to " + Hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Hostile, page.QuerySelector(".shown h2")!.TextContent);
        Assert.Equal(Hostile, page.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public async Task An_answer_of_a_function_is_text()
    {
        desk.Stage.Functions.On("IntakeFunction", ScriptedFunctions.Answered(new JsonObject { ["message"] = Hostile }.ToJsonString()));
        var (response, _) = await desk.Post("action=" + Uri.EscapeDataString(Hostile));

        IsHarmless(await desk.Page(response.Headers.Location.ToString()));
    }

    public void Dispose() => desk.Dispose();

    // The console's one script is its own.
    private static void IsHarmless(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("img, object, embed, base"));
        Assert.Equal([Assets.Script.Path], page.Scripts.Select(script => script.GetAttribute("src")));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.All(page.Links.OfType<IHtmlAnchorElement>(), link => Assert.Matches("^[/#]", link.GetAttribute("href")!));
    }
}
