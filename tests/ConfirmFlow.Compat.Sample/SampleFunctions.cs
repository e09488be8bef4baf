using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using ConfirmFlow.Compat.Sample;

[assembly: LambdaGlobalProperties(GenerateMain = true, Runtime = "provided.al2023")]
[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<SampleJson>))]

namespace ConfirmFlow.Compat.Sample;

/// <summary>A function of each form that a function here may have.</summary>
public sealed class SampleFunctions
{
    [LambdaFunction(ResourceName = "Greet")]
    public async Task<Greeting> Greet(Name name, ILambdaContext context)
    {
        await Task.Yield();
        return new Greeting { Text = $"Good day, {name.Value}", Again = null };
    }

    [LambdaFunction(ResourceName = "Whole")]
    public Task<JsonElement> Whole(JsonElement input) => Task.FromResult(input);

    [LambdaFunction(ResourceName = "Quiet")]
    public Task Quiet(Name name, ILambdaContext context) => Task.CompletedTask;

    [LambdaFunction(ResourceName = "AtOnce")]
    public Greeting AtOnce(Name name) => new() { Text = name.Value };

    [LambdaFunction(ResourceName = "Fail")]
    public Task<Greeting> Fail(Name name, ILambdaContext context) =>
        throw new OutOfReachException("not today", new InvalidOperationException("because"));

    [LambdaFunction(ResourceName = "Tell")]
    public Task<Told> Tell(JsonElement input, ILambdaContext context) => Task.FromResult(new Told
    {
        RequestId = context.AwsRequestId,
        Arn = context.InvokedFunctionArn,
        Function = context.FunctionName,
        Memory = context.MemoryLimitInMB,
        SecondsLeft = context.RemainingTime.TotalSeconds,
        Trace = Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID"),
        Custom = context.ClientContext?.Custom is { } custom ? new Dictionary<string, string>(custom) : null,
    });
}

public sealed class OutOfReachException(string message, Exception inner) : Exception(message, inner);

public sealed record Name
{
    [JsonPropertyName("name")]
    public string? Value { get; init; }
}

public sealed record Greeting
{
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    public string? Again { get; init; }
}

public sealed record Told
{
    public string? RequestId { get; init; }

    public string? Arn { get; init; }

    public string? Function { get; init; }

    public int Memory { get; init; }

    public double SecondsLeft { get; init; }

    public string? Trace { get; init; }

    public Dictionary<string, string>? Custom { get; init; }
}

[JsonSerializable(typeof(Name))]
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(Told))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class SampleJson : JsonSerializerContext;
