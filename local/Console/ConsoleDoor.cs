using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>The pages people look at the local run with: console, mailbox, tables, events.</summary>
internal sealed class ConsoleDoor(ConsoleSetup setup) : IDoor
{
    private const string AskPath = "/local/ask";
    private const string RequestStart = "/local/requests/";
    private const string MailStart = "/local/mailbox/";
    private const string MailEnd = "/html";
    private readonly RequestsPage requests = new(setup, new(setup));
    private readonly AskPost ask = new(setup);
    private readonly LiveUpdates live = new(setup);

    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Method switch
    {
        "GET" or "HEAD" => Find(request.Path.Value ?? "") is not null,
        "POST" => request.Path == AskPath,
        _ => false,
    };

    /// <inheritdoc/>
    public Task Answer(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) ? Posted(context) : Find(context.Request.Path.Value ?? "")!(context);

    private Func<HttpContext, Task>? Find(string path) => path switch
    {
        "/" => context => Request(context, null),
        "/local/live" => live.Send,
        "/local/tables" => async context => await Show(context, await TablesPage.Of(setup, context.RequestAborted)),
        "/local/events" => context => Show(context, EventsPage.Of(setup.Events)),
        "/local/mailbox" => context => Mail(context, null),
        _ when After(path, RequestStart) is { } id => context => Request(context, id),
        _ when After(path, MailStart) is { } rest => rest.EndsWith(MailEnd, StringComparison.Ordinal)
            ? context => Body(context, rest[..^MailEnd.Length])
            : context => Mail(context, rest),
        _ when Assets.Find(path) is { } asset => context => asset.Send(context.Response),
        _ => null,
    };

    private static string? After(string path, string start) =>
        path.Length > start.Length && path.StartsWith(start, StringComparison.Ordinal) ? path[start.Length..] : null;

    private async Task Request(HttpContext context, string? id) =>
        await Show(context, await requests.Of(id, ask.AnswerOf(context.Request.Query["answer"]), context.RequestAborted));

    private Task Mail(HttpContext context, string? id) => Show(context, MailboxPage.Of(setup, id, context.Request.Query["to"]));

    private Task Body(HttpContext context, string id) => MailList.Of(setup.Mailbox).FirstOrDefault(mail => mail.Id == id) is { } mail
        ? MailBody.Send(context.Response, mail)
        : Show(context, DeadEnd.Of(404, "There is no such mail", "It may have been in a state that was since forgotten."));

    private Task Posted(HttpContext context) => OwnForms.Sent(context.Request)
        ? ask.Answer(context)
        : Show(context, DeadEnd.Of(403, "This form was sent from another site", "Only forms of this console are taken. Nothing was done."));

    private Task Show(HttpContext context, ConsolePage page) => Frame.Send(context, page, setup);
}
