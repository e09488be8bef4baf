using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local.Tests;

/// <summary>The console over tables that a test fills, a machine it moves, and a mailbox on disk.</summary>
internal sealed class Desk : IDisposable
{
    private readonly Stage stage = Approval.Stage("""{"next":"ask","wait":3600}""");

    /// <param name="time">Another clock than the machine's, for instance the real one.</param>
    public Desk(TimeProvider? time = null)
    {
        Mailbox = new(Path.Combine(stage.Folder, "mailbox"), stage.Time);
        Events = new(Path.Combine(stage.Folder, "events"));
        Setup = new()
        {
            Url = "http://127.0.0.1:4300", IamEnforced = true, Speed = 1, Policy = () => File.ReadAllText(Path.Combine(Approval.Root(), "functions", "policy.json")),
            Tables = [Table("confirmflow-requests", "key"), Table("confirmflow-orders", "orderId"), Table("confirmflow-customers", "customerId")],
            DynamoDb = Tables.Call, Functions = stage.Functions, StepFunctions = stage.View, Mailbox = Mailbox, Events = Events,
            Time = time ?? stage.Time,
        };
        Door = new(Setup);
    }

    public Stage Stage => stage;

    public FilledTables Tables { get; } = new();

    public Mailbox Mailbox { get; }

    public Journal Events { get; }

    public ConsoleSetup Setup { get; }

    public ConsoleDoor Door { get; }

    public static DefaultHttpContext Request(string method, string target)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (method, "http", new("127.0.0.1:4300"));
        var parts = target.Split('?', 2);
        (context.Request.Path, context.Request.QueryString) = (new(Uri.UnescapeDataString(parts[0])), parts.Length > 1 ? new("?" + parts[1]) : default);
        context.Response.Body = new MemoryStream();
        return context;
    }

    /// <summary>Sends a request and returns what came back, with its body as text.</summary>
    public async Task<(HttpResponse Response, string Body)> Send(DefaultHttpContext context)
    {
        Assert.True(Door.IsFor(context.Request), $"The console has no {context.Request.Method} {context.Request.Path}.");
        await Door.Answer(context);
        return (context.Response, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    public async Task<IHtmlDocument> Page(string target) => new HtmlParser().ParseDocument((await Send(Request("GET", target))).Body);

    /// <summary>Posts a form as the console's own page does.</summary>
    public Task<(HttpResponse Response, string Body)> Post(string fields, string? site = "same-origin", string? origin = null)
    {
        var context = Request("POST", "/local/ask");
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(fields));
        if (site is not null) context.Request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) context.Request.Headers.Origin = origin;
        return Send(context);
    }

    public void Dispose()
    {
        Mailbox.Dispose();
        Events.Dispose();
        stage.Dispose();
    }

    private static TableResource Table(string name, string key) =>
        new() { LogicalId = name, Name = name, Arn = "arn:" + name, HashKey = key, IndexHashKeys = new Dictionary<string, string>(), Definition = new JsonObject() };
}
