using System.Globalization;

namespace ConfirmFlow.Local;

/// <summary>The variables a function's process has. (Lambda Developer Guide, "Defined runtime environment variables".)</summary>
internal static class FunctionEnvironment
{
    // Of our own environment only what a program needs to run at all: no keys, no profile, no endpoint of the person who started us.
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "LANG", "DOTNET_ROOT", "SystemRoot", "TEMP"];

    /// <summary>Puts them together.</summary>
    public static Dictionary<string, string> Of(
        FunctionResource function, Stack stack, RoleSession session, string endpoint, int runtimePort, string taskRoot)
    {
        var variables = new Dictionary<string, string>();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                variables[name] = value;
            }
        }

        foreach (var (name, value) in function.Variables)
        {
            variables[name] = value;
        }

        foreach (var (name, value) in Reserved(function, stack, taskRoot))
        {
            variables[name] = value;
        }

        variables["AWS_LAMBDA_RUNTIME_API"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{runtimePort}");
        variables["AWS_ENDPOINT_URL"] = endpoint;
        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        variables["DOTNET_TieredPGO"] = "0"; // Counting calls for later does not pay where most code runs a few times.
        variables["AWS_ACCESS_KEY_ID"] = session.AccessKeyId;
        variables["AWS_SECRET_ACCESS_KEY"] = session.SecretAccessKey;
        variables["AWS_SESSION_TOKEN"] = session.SessionToken;
        return variables;
    }

    private static Dictionary<string, string> Reserved(FunctionResource function, Stack stack, string taskRoot) => new()
    {
        ["_HANDLER"] = function.Handler,
        ["AWS_REGION"] = stack.Region,
        ["AWS_DEFAULT_REGION"] = stack.Region,
        ["AWS_LAMBDA_FUNCTION_NAME"] = function.Name,
        ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
        ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemoryMegabytes.ToString(CultureInfo.InvariantCulture),
        ["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand",
        ["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{function.Name}",
        ["AWS_LAMBDA_LOG_STREAM_NAME"] = $"local/{Environment.ProcessId}",
        ["LAMBDA_TASK_ROOT"] = taskRoot,
        ["LAMBDA_RUNTIME_DIR"] = taskRoot,
        ["TZ"] = ":UTC",
    };
}
