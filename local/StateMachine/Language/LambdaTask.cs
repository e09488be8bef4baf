using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>The two integrations with Lambda that a task can have, and what they call their parameters and results.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html</remarks>
internal sealed class LambdaTask
{
    private const string Service = ":states:::lambda:";

    public LambdaTask(Fields fields, PayloadTemplate? parameters)
    {
        var resource = fields.Text("Resource") ?? throw fields.Wrong("lacks the field 'Resource'.");
        var at = resource.IndexOf(Service, StringComparison.Ordinal);
        Resource = at < 0 ? "" : resource[(at + Service.Length)..];
        if (!resource.StartsWith("arn:", StringComparison.Ordinal) || Resource is not ("invoke" or "invoke.waitForTaskToken"))
        {
            throw fields.Wrong($"the resource '{resource}' is not known here.");
        }

        if (parameters?.Names.Contains("FunctionName") != true) throw fields.Wrong("Parameters must name a FunctionName.");
        if (parameters.Names.FirstOrDefault(name => name is not ("FunctionName" or "Payload")) is { } other)
        {
            throw fields.Wrong($"the field 'Parameters.{other}' is not known here.");
        }

        if (WaitsForToken && !parameters.Paths.Any(path => path.Text == "$$.Task.Token"))
        {
            throw fields.Wrong("Parameters must hand on $$.Task.Token, or nobody can ever complete the task.");
        }
    }

    /// <summary>As history events have it: <c>invoke</c> or <c>invoke.waitForTaskToken</c>.</summary>
    public string Resource { get; }

    /// <summary>Whether the function's success is only the beginning.</summary>
    public bool WaitsForToken => Resource == "invoke.waitForTaskToken";

    /// <summary>What an invocation gives a state: the answer, wrapped as the API's answer is.</summary>
    public static JsonObject Result(string payload) => new()
    {
        ["ExecutedVersion"] = "$LATEST",
        ["Payload"] = JsonText.Parse(payload),
        ["StatusCode"] = 200,
    };
}
