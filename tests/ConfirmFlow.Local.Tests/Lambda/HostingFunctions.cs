using System.Diagnostics;
using System.Text;

namespace ConfirmFlow.Local.Tests;

/// <summary>A real process on the real Runtime API: a few lines of JavaScript that do what the event says.</summary>
public sealed class HostingFunctions : IAsyncLifetime
{
    private const string Program = """
        const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`
        for (let seen = 1; ; seen++) {
          const next = await fetch(`${api}/invocation/next`)
          const id = next.headers.get('lambda-runtime-aws-request-id'), event = await next.json()
          if (event.do === 'die') process.exit(3)
          if (event.do === 'hang') await new Promise(() => setInterval(() => {}, 1000))
          const failed = event.do === 'fail'
          await fetch(`${api}/invocation/${id}/${failed ? 'error' : 'response'}`, { method: 'POST', body: JSON.stringify(failed
            ? { errorType: 'SupersededException', errorMessage: 'too late' }
            : { seen, event, pid: process.pid, left: next.headers.get('lambda-runtime-deadline-ms') - Date.now(),
                arn: next.headers.get('lambda-runtime-invoked-function-arn'), context: next.headers.get('lambda-runtime-client-context') }) })
        }
        """;

    private readonly CancellationTokenSource stop = new();
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow").FullName;
    private readonly List<string> reports = [];
    private FunctionLog log = null!;
    private LocalServer server = null!;
    private FunctionHost host = null!;
    private Task running = Task.CompletedTask;
    private Func<FunctionInstance>? startInstead;

    public async ValueTask InitializeAsync()
    {
        var script = Path.Combine(folder, "function.mjs");
        await File.WriteAllTextAsync(script, Program, TestContext.Current.CancellationToken);
        log = new(Path.Combine(folder, "log"));
        HostedFunction hosted = null!;
        hosted = new(Worker.Resource("Worker", "stack-worker"), log, () => startInstead?.Invoke() ?? Start(script, server.RuntimePort(hosted)), reports.Add);
        server = new(0, [hosted], [], reports.Add);
        host = new([hosted]);
        await server.Start();
        running = host.Run(stop.Token);
        await host.Ready();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await server.DisposeAsync();
        log.Dispose();
        stop.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Worker")]
    [InlineData("stack-worker")]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:stack-worker")]
    [InlineData("stack-worker:$LATEST")]
    public async Task A_function_answers_under_each_of_its_names(string name) => Assert.Contains(
        "\"event\":{\"n\":1}", Text(await Invoke("""{"n":1}""", name)), StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_function_is_not_found() =>
        Assert.Equal("ResourceNotFoundException", (await Assert.ThrowsAsync<AwsError>(() => Invoke("{}", "worker"))).Code);

    [Fact]
    public async Task Its_process_stays_and_takes_one_event_after_the_other()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Invoke("{}")));

        Assert.Equal(Enumerable.Range(1, 20), answers.Select(answer => (int)Json(answer)["seen"]!).Order());
    }

    [Fact]
    public async Task A_process_that_asks_before_it_is_known_to_have_started_gets_its_event()
    {
        LocalServer? quick = null;
        HostedFunction hosted = null!;
        Task<HttpResponseMessage>? asked = null;
        using var http = new HttpClient();
        FunctionInstance StartQuickly()
        {
            asked = http.GetAsync(new Uri($"http://127.0.0.1:{quick!.RuntimePort(hosted)}/2018-06-01/runtime/invocation/next"));
            // It is not to be answered yet; how long that takes to see does not matter where it is right.
            Assert.False(asked.Wait(TimeSpan.FromMilliseconds(300)));
            return new(ChildProcess.Start(new("sleep", ["600"]), _ => { }), TimeSpan.FromHours(1));
        }

        hosted = new(Worker.Resource("Worker", "stack-worker"), log, StartQuickly, reports.Add);
        quick = new(0, [hosted], [], reports.Add);
        await using (quick)
        {
            await quick.Start();
            var hosting = hosted.Run(stop.Token);

            _ = hosted.Enqueue(new("""{"n":1}"""u8.ToArray(), null));

            Assert.Equal("""{"n":1}""", await (await asked!).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            await stop.CancelAsync();
            await hosting;
        }
    }

    [Fact]
    public async Task While_its_program_is_not_there_events_wait()
    {
        var looked = new TaskCompletionSource();
        startInstead = () =>
        {
            looked.TrySetResult();
            throw new StartError("bootstrap does not start: there is none.");
        };
        await Invoke("""{"do":"die"}""");
        await looked.Task;

        var waiting = Invoke("""{"n":1}""");
        startInstead = null;

        Assert.Contains("\"event\":{\"n\":1}", Text(await waiting.WaitAsync(TimeSpan.FromMinutes(1))), StringComparison.Ordinal);
        Assert.Contains("Worker: bootstrap does not start: there is none.", reports);
    }

    [Fact]
    public async Task Without_a_program_from_the_first_on_it_says_so_and_ends()
    {
        var hosted = new HostedFunction(Worker.Resource("Other", "stack-other"), log, () => throw new StartError("There is none."), reports.Add);

        await hosted.Run(stop.Token);

        Assert.Equal("There is none.", (await Assert.ThrowsAsync<StartError>(() => hosted.Ready)).Message);
    }

    [Fact]
    public async Task An_event_comes_with_its_deadline_and_the_functions_arn()
    {
        var answer = Json(await Invoke("{}"));

        Assert.InRange((double)answer["left"]!, 1, 10_000);
        Assert.EndsWith(":function:stack-worker", (string)answer["arn"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_context_arrives_as_json_whatever_letters_are_in_it()
    {
        var context = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"custom":{"name":"Zoë"}}"""));

        var answer = Json(await host.Invoke("Worker", "{}"u8.ToArray(), context, TestContext.Current.CancellationToken));

        Assert.Equal("Zoë", (string)System.Text.Json.Nodes.JsonNode.Parse((string)answer["context"]!)!["custom"]!["name"]!);
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("eyJhIjoiXHVkODAwIn0=")] // {"a":"\ud800"}
    public async Task A_client_context_that_is_no_JSON_in_base64_is_refused_as_Lambda_does(string context) => Assert.Equal(
        "InvalidRequestContentException", (await Assert.ThrowsAsync<AwsError>(() => host.Invoke("Worker", "{}"u8.ToArray(), context, TestContext.Current.CancellationToken))).Code);

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"custom":5}""")]
    public async Task A_client_context_of_another_form_is_the_functions_to_judge(string context)
    {
        var sent = Convert.ToBase64String(Encoding.UTF8.GetBytes(context));

        Assert.Equal(context, (string)Json(await host.Invoke("Worker", "{}"u8.ToArray(), sent, TestContext.Current.CancellationToken))["context"]!);
    }

    [Fact]
    public async Task An_exception_keeps_its_type() =>
        Assert.Equal(new("SupersededException", "too late"), (await Invoke("""{"do":"fail"}""")).Error);

    [Fact]
    public async Task A_process_that_dies_fails_its_event_and_is_replaced()
    {
        var before = (int)Json(await Invoke("{}"))["pid"]!;

        Assert.Equal("Runtime.ExitError", (await Invoke("""{"do":"die"}""")).Error!.Type);

        Assert.NotEqual(before, (int)Json(await Invoke("{}"))["pid"]!);
    }

    [Fact]
    public async Task Whoever_waits_for_a_forsaken_event_is_told_nothing_when_its_process_dies_and_the_next_event_gets_another()
    {
        var forsaken = new Invocation("""{"do":"die"}"""u8.ToArray(), null);
        forsaken.Forsake();

        var result = host.Find("Worker").Enqueue(forsaken);

        Assert.Equal(1, (int)Json(await Invoke("{}"))["seen"]!);
        Assert.False(result.IsCompleted);
    }

    [Fact]
    public async Task A_process_that_is_about_to_end_gets_no_further_event()
    {
        var before = (int)Json(await Invoke("{}"))["pid"]!;
        var instance = host.Find("Worker").Instance!;
        instance.Retire();

        var next = Invoke("{}");
        await instance.End();

        Assert.NotEqual(before, (int)Json(await next)["pid"]!);
    }

    [Fact]
    public async Task An_event_that_takes_too_long_is_ended_and_the_next_one_gets_a_new_process()
    {
        var hanging = Invoke("""{"do":"hang"}""");
        var queued = Invoke("{}");

        Assert.Contains("timed out after 10.00 seconds", (await hanging).Error!.Message, StringComparison.Ordinal);
        Assert.Equal(1, (int)Json(await queued)["seen"]!);
    }

    private static FunctionInstance Start(string script, int port)
    {
        var what = new ProcessStartInfo("node", [script]);
        what.Environment["AWS_LAMBDA_RUNTIME_API"] = $"127.0.0.1:{port}";
        return new(ChildProcess.Start(what, _ => { }), TimeSpan.FromHours(1));
    }

    private Task<FunctionResult> Invoke(string payload, string name = "Worker") => host.Invoke(name, Encoding.UTF8.GetBytes(payload), null, TestContext.Current.CancellationToken);

    private static string Text(FunctionResult result) => Encoding.UTF8.GetString(result.Payload.Span);

    private static System.Text.Json.Nodes.JsonNode Json(FunctionResult result) => System.Text.Json.Nodes.JsonNode.Parse(result.Payload.Span)!;
}
