using System.Globalization;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What Lambda tells a function's process by environment variables.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html</remarks>
internal sealed record FunctionEnvironment
{
    /// <summary>Host and port of the Runtime API.</summary>
    public string RuntimeApi { get; init; }

    public string FunctionName { get; init; }

    public string FunctionVersion { get; init; }

    public string LogGroupName { get; init; }

    public string LogStreamName { get; init; }

    public int MemoryLimitInMB { get; init; }

    /// <summary>Ends after one invocation, for profiling; the published package knows the same variable.</summary>
    public bool RunOnce { get; init; }

    public static FunctionEnvironment OfThisProcess() => new()
    {
        RuntimeApi = Variable("AWS_LAMBDA_RUNTIME_API")
            ?? throw new InvalidOperationException("AWS_LAMBDA_RUNTIME_API is not set: this program runs where a Lambda Runtime API is."),
        FunctionName = Variable("AWS_LAMBDA_FUNCTION_NAME"),
        FunctionVersion = Variable("AWS_LAMBDA_FUNCTION_VERSION"),
        LogGroupName = Variable("AWS_LAMBDA_LOG_GROUP_NAME"),
        LogStreamName = Variable("AWS_LAMBDA_LOG_STREAM_NAME"),
        MemoryLimitInMB = int.TryParse(Variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), CultureInfo.InvariantCulture, out var size) ? size : 0,
        RunOnce = string.Equals(Variable("AWS_LAMBDA_DOTNET_DEBUG_RUN_ONCE"), "true", StringComparison.OrdinalIgnoreCase),
    };

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
