using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary><c>DescribeStateMachine</c> and <c>ListStateMachines</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html</remarks>
internal static class Machines
{
    public static JsonObject Describe(StepFunctions step, WireBody body)
    {
        var machine = step.Machine(body.Required("stateMachineArn", 1, 256));
        var answer = Summary(machine);
        answer["status"] = "ACTIVE";
        answer["definition"] = machine.Definition.Text;
        answer["roleArn"] = machine.Source.RoleArn;
        return answer;
    }

    /// <summary>All on one page: a template has few machines.</summary>
    public static JsonObject List(StepFunctions step, WireBody body)
    {
        _ = body.MaxResults();
        if (body.Text("nextToken") is not null) throw StatesError.InvalidToken();
        return new() { ["stateMachines"] = new JsonArray([.. step.Machines.Select(Summary)]) };
    }

    private static JsonObject Summary(Machine machine) => new()
    {
        ["stateMachineArn"] = machine.Source.Arn,
        ["name"] = machine.Source.Name,
        ["type"] = "STANDARD",
        ["creationDate"] = WireTime.Of(machine.Created),
    };
}
