using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace ConfirmFlow.Bench;

/// <summary>When a call was answered.</summary>
internal sealed record Answer(long At);

/// <summary>The Lambda Runtime API, which hands out one event again and again, with the extension beside it that reads secrets; and on a port of its own and over TLS, as it is on AWS, a table that answers at once.</summary>
internal sealed class LambdaService : IDisposable
{
    /// <summary>What the app in Slack signs with.</summary>
    public const string SigningSecret = "of this bench alone";

    /// <summary>Stands in an event for where CloudFormation would take the answer of a custom resource.</summary>
    public const string ResponseUrl = "http://response-url/";

    private readonly Event handed;
    private readonly IReadOnlyDictionary<string, string> items;
    private readonly Loopback runtime, table;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<Answer>> answers = new();
    private readonly List<double> times = [];

    // Since the event was handed out, in the words of Asked.
    private readonly ConcurrentQueue<string> asked = new();
    private long handedAt;
    private int count;

    public LambdaService(Event handed, IReadOnlyDictionary<string, string> items, X509Certificate2 certificate)
    {
        (this.handed, this.items) = (handed, items);
        runtime = new(call => Task.FromResult(Serve(call)));
        table = new(call => Task.FromResult(Serve(call)), certificate);
    }

    /// <summary>Host and port of the Runtime API.</summary>
    public string Runtime => runtime.Address;

    /// <summary>Host and port of the table.</summary>
    public string TableAddress => table.Address;

    /// <summary>What each call took that was answered, in milliseconds, from handing it out.</summary>
    public IReadOnlyList<double> Times => [.. times];

    /// <summary>What was wrong with the first answer that was not right; null where all were.</summary>
    public Exception? Wrong { get; private set; }

    /// <summary>Done when so many calls were answered; a fault for the first that was answered with one.</summary>
    public Task<Answer> Answered(int number) => answers.GetOrAdd(number, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <inheritdoc/>
    public void Dispose()
    {
        runtime.Dispose();
        table.Dispose();
    }

    private Reply Serve(Call call)
    {
        var now = Stopwatch.GetTimestamp();
        switch (call.Path.Split('/')[^1])
        {
            case "next":
                asked.Clear();
                handedAt = Stopwatch.GetTimestamp();
                return new(200, handed.Payload.Replace(ResponseUrl, $"http://{Runtime}/custom-resource", StringComparison.Ordinal), [
                    ("Lambda-Runtime-Aws-Request-Id", (count + 1).ToString(CultureInfo.InvariantCulture)),
                    ("Lambda-Runtime-Deadline-Ms", (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 120_000).ToString(CultureInfo.InvariantCulture)),
                    ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:bench"),
                    .. handed.ClientContext is { } context ? [("Lambda-Runtime-Client-Context", context)] : Array.Empty<(string, string)>(),
                ]);
            case "response" when handed.Says == Cases.Done ? call.Body != Cases.Done : !call.Body.Contains(handed.Says, StringComparison.Ordinal):
                Fail($"A function answered with something else than \"{handed.Says}\": {call.Body}");
                return new(202, "{}");
            case "response" when !Asked.Match(handed.Asks, asked):
                Fail($"A function should have asked for [{string.Join(", ", handed.Asks)}], and asked for [{string.Join(", ", asked)}].");
                return new(202, "{}");
            case "response":
                times.Add(Stopwatch.GetElapsedTime(handedAt, now).TotalMilliseconds);
                Settle(source => source.TrySetResult(new(now)));
                return new(202, "{}");
            case "error":
                Fail($"A function answered with a fault: {call.Body}");
                return new(202, "{}");
            case var secret when secret.StartsWith("get?secretId=", StringComparison.Ordinal):
                asked.Enqueue(Asked.Secret);
                return new(200, JsonSerializer.Serialize(new { SecretString = JsonSerializer.Serialize(new { signingSecret = SigningSecret }) }));
            default:
                return new(200, Table(call));
        }
    }

    private void Fail(string why)
    {
        Wrong ??= new InvalidOperationException(why);
        Settle(source => source.TrySetException(Wrong));
    }

    private void Settle(Action<TaskCompletionSource<Answer>> how) => how(answers.GetOrAdd(++count, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)));

    // What is there is found; an index has nothing; a look at what people decided is counted; and a custom resource's answer is taken.
    private string Table(Call call)
    {
        switch (call.Headers.GetValueOrDefault("X-Amz-Target")?.Split('.')[^1] ?? call.Method)
        {
            case "GetItem":
                var key = KeyOf(call);
                var there = items.TryGetValue(key, out var item);
                asked.Enqueue(there ? Asked.Item(key) : Asked.Nothing(key));
                return item ?? "{}";
            case "Query":
                asked.Enqueue(Asked.Index(Json(call).GetProperty("IndexName").GetString()!));
                return """{"Items":[],"Count":0,"ScannedCount":0}""";
            case "UpdateItem":
                asked.Enqueue(Asked.Change(KeyOf(call)));
                return "{}";
            case "PUT":
                asked.Enqueue(Asked.CustomResource(Json(call).GetProperty("Status").GetString()!));
                return "{}";
            default:
                return Unexpected(call);
        }
    }

    private static JsonElement Json(Call call) => JsonDocument.Parse(call.Body).RootElement;

    private static string KeyOf(Call call) => Json(call).GetProperty("Key").GetProperty("key").GetProperty("S").GetString()!;

    private string Unexpected(Call call)
    {
        Fail($"A call that is not expected: {call.Method} {call.Path} {call.Headers.GetValueOrDefault("X-Amz-Target")} {call.Body}");
        return "{}";
    }
}
