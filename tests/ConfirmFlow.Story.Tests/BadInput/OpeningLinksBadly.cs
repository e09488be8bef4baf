using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace ConfirmFlow.Story.Tests;

/// <summary>F3, L4 and L6 at every link and form: a clear page or answer, no trace in state, nothing of it in a log.</summary>
[Collection(BadInput.Name)]
public sealed class OpeningLinksBadly(BadInputRun run)
{
    private static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false });

    public static TheoryData<string> Requests => [.. BadInputs.Requests.Keys];

    public static TheoryData<string> Events => [.. BadInputs.Events.Keys];

    [Theory, MemberData(nameof(Requests))]
    public async Task Whoever_sent_it_is_told_and_nothing_else_happens(string name)
    {
        var bad = BadInputs.Requests[name];
        // As it is: the usual way would tidy the path up.
        var target = new Uri($"{run.Stack.Address.AbsoluteUri.TrimEnd('/')}{bad.Path(run.Links)}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(bad.Method), target);
        if ((bad.Form is { } form ? Encoding.UTF8.GetBytes(form(run.Links)) : bad.Body) is { } sent) request.Content = new ByteArrayContent(sent);
        if (bad.Type is not null) request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(bad.Type);

        if (bad.Header is { } header) request.Headers.Add(header.Name, header.Value);

        using var answer = await run.LeavesNoTrace(() => Http.SendAsync(request));

        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(bad.Status, (int)answer.StatusCode);
        Says(body, bad.Words);
        Assert.DoesNotContain(run.Links.Secrets, secret => body.Contains(secret, StringComparison.Ordinal));
        // Only whoever may decide sees again what was typed.
        if (bad.Status != 422) Assert.DoesNotContain(Hostile.Marker, body, StringComparison.OrdinalIgnoreCase);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html") Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Events))]
    public async Task An_event_that_the_API_would_not_send_is_answered_with_a_page(string name)
    {
        var bad = BadInputs.Events[name];

        var answer = (await run.LeavesNoTrace(() => run.Stack.Functions.Try(bad.Function, bad.Payload(run.Links)))).Ok().Json;

        Assert.Equal(bad.Status, answer.GetProperty("statusCode").GetInt32());
        Says(answer.GetProperty("body").GetString()!, ["Nothing was changed."]);
    }

    private static void Says(string body, string[] words)
    {
        var text = body.StartsWith('<') ? new HtmlParser().ParseDocument(body).Body!.TextContent : body;
        Assert.All(words, each => Assert.Contains(each, text, StringComparison.Ordinal));
    }
}
