using ConfirmFlow.Functions;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>The pages people look at the local run with: console, mailbox, tables, events.</summary>
internal sealed class ConsoleDoor(ConsoleSetup setup)
{
    private const string RequestStart = "/local/requests/";
    private const string MailStart = "/local/mailbox/";
    private readonly RequestsPage requests = new(setup, new(setup));
    private readonly AskPost ask = new(setup);
    private readonly LiveUpdates live = new(setup);

    /// <summary>Answers a request that is for a page.</summary>
    /// <returns>Whether there is such a page.</returns>
    public async Task<bool> TryAnswer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var cancel = context.RequestAborted;
        if (HttpMethods.IsPost(context.Request.Method)) return path == "/local/ask" && await Posted(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) return false;
        if (path == "/local/live") await live.Send(context);
        else if (Assets.Find(path) is { } asset) await asset.Send(context.Response);
        else if (path is "/" || path.StartsWith(RequestStart, StringComparison.Ordinal)) await Show(context, await requests.Of(Chosen(path, RequestStart), ask.AnswerOf(context.Request.Query["answer"]), cancel));
        else if (path is "/local/tables") await Show(context, await TablesPage.Of(setup, cancel));
        else if (path is "/local/events") await Show(context, EventsPage.Of(setup.Events));
        else if (path is "/local/mailbox") await Show(context, MailboxPage.Of(setup, null, context.Request.Query["to"]));
        else if (path.StartsWith(MailStart, StringComparison.Ordinal)) return await Mail(context, path[MailStart.Length..]);
        else return false;
        return true;
    }

    private static string? Chosen(string path, string start) => path.Length > start.Length ? path[start.Length..] : null;

    private async Task<bool> Posted(HttpContext context)
    {
        if (OwnForms.Sent(context.Request)) await ask.Answer(context);
        else await Show(context, DeadEnd.Of(403, "This form was sent from another site", "Only forms of this console are taken. Nothing was done."));
        return true;
    }

    private async Task<bool> Mail(HttpContext context, string rest)
    {
        var body = rest.EndsWith("/html", StringComparison.Ordinal);
        var id = body ? rest[..^"/html".Length] : rest;
        if (body && MailList.Of(setup.Mailbox).FirstOrDefault(mail => mail.Id == id) is { } mail) await MailBody.Send(context.Response, mail);
        else await Show(context, body ? DeadEnd.Of(404, "There is no such mail", "") : MailboxPage.Of(setup, id, context.Request.Query["to"]));
        return true;
    }

    private Task Show(HttpContext context, ConsolePage page) => Frame.Send(context, page, setup);
}
