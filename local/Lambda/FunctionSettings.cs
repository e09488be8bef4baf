namespace ConfirmFlow.Local;

/// <summary>What the local run changes in a function's variables: with <c>--speed</c> and <c>--chat</c> the policy file, and where chats and their secrets are.</summary>
internal static class FunctionSettings
{
    /// <summary>The variable that names the policy.</summary>
    public const string PolicyFile = "CONFIRMFLOW_POLICY_FILE";

    /// <summary>The functions with a policy whose durations are divided.</summary>
    /// <param name="functions">The functions.</param>
    /// <param name="executables">The program of each CodeUri: the policy lies beside it.</param>
    /// <param name="speed">What to divide by; 1 changes nothing.</param>
    /// <param name="file">Where the divided policy goes.</param>
    public static IReadOnlyList<FunctionResource> Hurried(
        IReadOnlyList<FunctionResource> functions, IReadOnlyDictionary<string, string> executables, int speed, string file)
    {
        var waiting = functions.FirstOrDefault(function => function.Variables.ContainsKey(PolicyFile));
        if (speed == 1 || waiting is null)
        {
            return functions;
        }

        var policy = Path.Combine(Path.GetDirectoryName(executables[waiting.CodeUri])!, waiting.Variables[PolicyFile]);
        File.WriteAllText(file, HurriedPolicy.Divide(File.ReadAllText(policy), speed, waiting.Variables[PolicyFile]));
        return [.. functions.Select(function => function.Variables.ContainsKey(PolicyFile)
            ? function with { Variables = new Dictionary<string, string>(function.Variables) { [PolicyFile] = file } }
            : function)];
    }

    /// <summary>The functions with a policy in which every group is told in chats, which are here.</summary>
    /// <param name="functions">The functions.</param>
    /// <param name="executables">The program of each CodeUri: the policy lies beside it.</param>
    /// <param name="endpoint">Where the local run serves.</param>
    /// <param name="file">Where that policy goes.</param>
    public static IReadOnlyList<FunctionResource> Told(IReadOnlyList<FunctionResource> functions, IReadOnlyDictionary<string, string> executables, string endpoint, string file)
    {
        File.WriteAllText(file, ToldPolicy.Of(File.ReadAllText(PolicyOf(functions, executables))));
        return [.. functions.Select(function => function with
        {
            Variables = new Dictionary<string, string>(function.Variables.Where(it => it.Key is not ("CONFIRMFLOW_SLACK_API" or PolicyFile)))
            {
                [PolicyFile] = file,
                ["CONFIRMFLOW_SLACK_API"] = endpoint + LocalChats.SlackApi,
                ["PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"] = endpoint[(endpoint.LastIndexOf(':') + 1)..],
            },
        })];
    }

    /// <summary>The policy that functions read.</summary>
    /// <param name="functions">The functions.</param>
    /// <param name="executables">The program of each CodeUri: a relative path begins beside it.</param>
    public static string PolicyOf(IReadOnlyList<FunctionResource> functions, IReadOnlyDictionary<string, string> executables)
    {
        var reading = functions.First(function => function.Variables.ContainsKey(PolicyFile));
        return Path.Combine(Path.GetDirectoryName(executables[reading.CodeUri])!, reading.Variables[PolicyFile]);
    }
}
