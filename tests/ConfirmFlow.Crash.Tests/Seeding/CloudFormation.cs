using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Crash.Tests;

/// <summary>What makes a custom resource: it calls the function, again when that failed, and is told at a URL how it went.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html; who calls it again is Lambda, twice for an event that nobody waits for.</remarks>
internal sealed class CloudFormation : IAsyncDisposable
{
    private const int Tries = 3;
    private readonly Stack stack;
    private readonly WebApplication server;
    private readonly string url;
    private readonly List<string> told = [];
    private string? mistreatment;

    private CloudFormation(Stack stack, WebApplication server, string url) => (this.stack, this.server, this.url) = (stack, server, url);

    /// <summary>Begins to listen.</summary>
    public static async Task<CloudFormation> Start(Stack stack)
    {
        var port = Ports.Next();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var formation = new CloudFormation(stack, builder.Build(), $"http://127.0.0.1:{port}/");
        formation.server.Run(formation.Take);
        await formation.server.StartAsync();
        return formation;
    }

    /// <summary>The next answer is read, and then its connection is cut or it is refused.</summary>
    public void Mistreat(string way) => mistreatment = way;

    /// <summary>Makes the resource, and once more where that was told to have failed.</summary>
    /// <param name="name">How the book shall call what goes wrong.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <returns>What was told, in order.</returns>
    public async Task<IReadOnlyList<string>> Create(string name, PlannedFault? fault)
    {
        lock (told) told.Clear();
        var request = Guid.NewGuid().ToString();
        if (fault is not null) await stack.Plan(new JsonArray(fault.ToPlan(name, request)));
        for (var attempt = 1; attempt <= Tries && await IsFailed(request); attempt++)
        {
            // Called again with the same event.
        }

        if (Told is [.., "FAILED"]) await IsFailed(Guid.NewGuid().ToString());
        return Told;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private IReadOnlyList<string> Told
    {
        get
        {
            lock (told) return [.. told];
        }
    }

    private async Task<bool> IsFailed(string request)
    {
        var happened = new JsonObject
        {
            ["RequestType"] = "Create", ["ResponseURL"] = url + request, ["StackId"] = "arn:aws:cloudformation:us-east-1:123456789012:stack/confirmflow/1",
            ["RequestId"] = request, ["ResourceType"] = "Custom::SampleData", ["LogicalResourceId"] = "SampleOrdersAndCustomers", ["ResourceProperties"] = new JsonObject(),
        };
        return (await stack.Functions.Try("SeedFunction", happened.ToJsonString())).Headers.ContainsKey("X-Amz-Function-Error");
    }

    private async Task Take(HttpContext context)
    {
        using var answer = await JsonDocument.ParseAsync(context.Request.Body);
        lock (told) told.Add(answer.RootElement.GetProperty("Status").GetString()!);
        var way = Interlocked.Exchange(ref mistreatment, null);
        if (way == "cut") context.Abort();
        else context.Response.StatusCode = way is null ? 200 : 500;
    }
}
