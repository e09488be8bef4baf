using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ConfirmFlow.Story.Tests;

/// <summary>A page behind a confirm link or an inbox link, used as a program that reads HTML would: find the form, fill it in, press a button.</summary>
internal sealed partial class ConfirmPage
{
    private static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(3) };
    private readonly Uri address;
    private readonly IHtmlDocument document;
    private readonly string? code;

    private ConfirmPage(Uri address, HttpStatusCode status, string html, string? code) =>
        (this.address, Status, document, this.code) = (address, status, new HtmlParser().ParseDocument(html), code);

    /// <summary>The status it came with.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What it says.</summary>
    public string Text => WhiteSpace().Replace(document.Body!.TextContent, " ").Trim();

    /// <summary>Its main heading.</summary>
    public string Heading => WhiteSpace().Replace(document.QuerySelector("h1")!.TextContent, " ").Trim();

    /// <summary>What its buttons say.</summary>
    public IEnumerable<string> Buttons => document.QuerySelectorAll("form button").Select(button => button.TextContent.Trim());

    /// <summary>What stands in a section that is called so; nothing, where there is none.</summary>
    public string Section(string heading) => document.QuerySelectorAll("section").Where(section => section.QuerySelector("h2")?.TextContent.StartsWith(heading, StringComparison.Ordinal) is true)
        .Select(section => WhiteSpace().Replace(section.TextContent, " ").Trim()).SingleOrDefault() ?? "";

    /// <summary>Follows the one link whose words, or those beside the box before it, have a text in them.</summary>
    public Task<ConfirmPage> Follow(string text) => Open(new Uri(address, document.QuerySelectorAll("a[href]").Single(link => Around(link).Contains(text, StringComparison.Ordinal)).GetAttribute("href")!), code);

    /// <summary>Opens a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="code">What the requester was shown by the agent, for a page that asks for it.</param>
    public static async Task<ConfirmPage> Open(Uri link, string? code = null)
    {
        using var answer = await Http.GetAsync(link);
        return await Of(link, answer, code);
    }

    /// <summary>Asks for a link the way scanners do.</summary>
    public static async Task<HttpStatusCode> Look(HttpMethod method, Uri link)
    {
        using var request = new HttpRequestMessage(method, link);
        using var answer = await Http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Sends what a form would not send.</summary>
    public static Task<ConfirmPage> Post(Uri link, HttpContent body) => Post(link, body, null);

    /// <summary>Presses a button of the page's form, with what the page asks for typed in unless something else is, and ticked.</summary>
    public async Task<ConfirmPage> Press(string button, string comment = "", string reason = "", string? answer = null)
    {
        var pressed = document.QuerySelectorAll("form button").OfType<IHtmlButtonElement>().Single(found => found.TextContent.Trim() == button);
        var form = pressed.Form!;
        Assert.Equal("post", form.Method, ignoreCase: true);

        var fields = form.QuerySelectorAll("input[name]:not([type=checkbox])").Select(field => (Name: field.GetAttribute("name")!, Value: answer ?? form.QuerySelector("#asks code")?.TextContent ?? code ?? ""))
            .Append((Name: form.QuerySelector("textarea")!.GetAttribute("name")!, Value: comment))
            .Concat(form.QuerySelectorAll("select").Select(field => (Name: field.GetAttribute("name")!, Value: field.QuerySelectorAll("option").Single(option => option.TextContent == (reason.Length > 0 ? reason : "None of these")).GetAttribute("value")!)))
            .Concat(form.QuerySelectorAll("input[type=checkbox][required]").Select(box => (Name: box.GetAttribute("name")!, Value: box.GetAttribute("value")!)))
            .Append((Name: pressed.Name!, Value: pressed.Value));
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Post(new Uri(address, form.GetAttribute("action") ?? ""), body, code);
    }

    /// <summary>Ticks the boxes whose labels have one of these texts in them, and presses the button of their form.</summary>
    public async Task<ConfirmPage> Tick(params string[] texts)
    {
        var boxes = texts.Select(text => document.QuerySelectorAll("label").Single(label => label.TextContent.Contains(text, StringComparison.Ordinal)).ParentElement!.QuerySelector("input[type=checkbox]")!).ToList();
        var form = boxes[0].Closest("form")!;
        var pressed = Assert.Single(form.QuerySelectorAll("button").OfType<IHtmlButtonElement>());
        using var body = new FormUrlEncodedContent(boxes.Select(box => KeyValuePair.Create(box.GetAttribute("name")!, box.GetAttribute("value")!)).Append(KeyValuePair.Create(pressed.Name!, pressed.Value)));
        return await Post(address, body, code);
    }

    private static string Around(IElement link) => link.Closest("li:has(input)")?.QuerySelector("label")?.TextContent ?? link.TextContent;

    private static async Task<ConfirmPage> Post(Uri link, HttpContent body, string? code)
    {
        using var answer = await Http.PostAsync(link, body);
        return await Of(link, answer, code);
    }

    private static async Task<ConfirmPage> Of(Uri address, HttpResponseMessage answer, string? code) =>
        new(address, answer.StatusCode, await answer.Content.ReadAsStringAsync(), code);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
