using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>All functions of the template, each with its process.</summary>
internal sealed class FunctionHost(IReadOnlyList<HostedFunction> functions) : IFunctions
{
    /// <summary>The functions there are.</summary>
    public IEnumerable<FunctionResource> All => functions.Select(function => function.Resource);

    // Lambda API Reference, "Invoke": how long is said there, in which words it is refused is not.
    private const int LongestClientContext = 3583;

    /// <summary>How many processes start at once while no event waits for them: half as many as there are processors, so that one that is waited for has room.</summary>
    public static int AtOnce { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Starts every function's process, a few at once, and keeps it going until cancelled. One that an event waits for does not wait for its turn.</summary>
    public Task Run(CancellationToken cancel)
    {
        var turns = new SemaphoreSlim(AtOnce);
        return Task.WhenAll(functions.Select(function => Run(function, turns, cancel)));
    }

    /// <summary>Waits until every process has asked for its first event.</summary>
    /// <exception cref="StartError">One ended before.</exception>
    public async Task Ready()
    {
        // The first that cannot start is said at once.
        await foreach (var started in Task.WhenEach(functions.Select(function => function.Ready))) await started;
    }

    /// <summary>What a session's holder is working on; null when it is no function's process, or an idle one.</summary>
    public (FunctionResource Function, FunctionInstance Instance, Invocation Invocation)? WorkOf(RoleSession? session)
    {
        // The session that an executor assumed for an action is used by the executor's process, while it works on that action: afterwards it is somebody else.
        var key = session?.AssumedBy ?? session?.AccessKeyId;
        return functions.FirstOrDefault(function => function.Instance is { } instance && instance.AccessKeyId == key) is { Instance: { UnderWay: { } invocation } at } function
            && (session!.AssumedBy is null || session.At >= invocation.Begun)
            ? (function.Resource, at, invocation)
            : null;
    }

    /// <inheritdoc/>
    public async Task<FunctionResult> Invoke(
        string functionNameOrArn, ReadOnlyMemory<byte> payload, string? clientContext, CancellationToken cancel)
    {
        var context = clientContext is null ? null : Decode(clientContext);
        var (function, invocation) = (Find(functionNameOrArn), new Invocation(payload.IsEmpty ? "{}"u8.ToArray() : payload, context));
        var result = await function.Enqueue(invocation).WaitAsync(cancel);
        return function.Faulty?.IsDeliveredTwice(function.Resource, invocation) is true
            ? await function.Enqueue(new(invocation.Payload, context)).WaitAsync(cancel)
            : result;
    }

    /// <summary>Finds a function by logical id, physical name or ARN; the only version there is may be named.</summary>
    /// <exception cref="AwsError"><c>ResourceNotFoundException</c>: there is none.</exception>
    public HostedFunction Find(string nameOrArn)
    {
        var name = nameOrArn.EndsWith(":$LATEST", StringComparison.Ordinal) ? nameOrArn[..^":$LATEST".Length] : nameOrArn;
        return functions.FirstOrDefault(function =>
            name == function.Resource.LogicalId || name == function.Resource.Name || name == function.Resource.Arn
            || (name.Contains(':') && function.Resource.Arn.EndsWith(":" + name, StringComparison.Ordinal)))
            ?? throw new AwsError(404, "ResourceNotFoundException", $"Function not found: {nameOrArn}");
    }

    private static async Task Run(HostedFunction function, SemaphoreSlim turns, CancellationToken cancel)
    {
        var turn = turns.WaitAsync(cancel);
        await Task.WhenAny(turn, function.Wanted(cancel));
        var running = function.Run(cancel);
        await Task.WhenAny(function.Ready, running);
        // Its turn may come after it has started.
        _ = turn.ContinueWith(_ => turns.Release(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        await running;
    }

    // A header carries ASCII: what is beyond is written as \u escapes, which is the same JSON. What is JSON but of another form is the function's to judge.
    private static string Decode(string clientContext)
    {
        if (clientContext.Length > LongestClientContext)
        {
            throw new AwsError(400, "InvalidRequestContentException", $"Client context must be at most {LongestClientContext} bytes of base64.");
        }

        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(clientContext));
            if (JsonStrings.AreText(json.RootElement)) return JsonSerializer.Serialize(json.RootElement);
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            // Answered below.
        }

        throw new AwsError(400, "InvalidRequestContentException", "Client context must be a valid Base64-encoded JSON object.");
    }
}
