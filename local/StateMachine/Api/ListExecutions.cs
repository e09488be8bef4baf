using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary><c>ListExecutions</c>: a machine's executions, the latest first.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html</remarks>
internal static class ListExecutions
{
    private static readonly string[] Statuses = ["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"];

    public static JsonObject Answer(StepFunctions step, WireBody body)
    {
        var machine = step.Machine(body.Required("stateMachineArn", 1, 256)).Source.Arn;
        var status = body.Text("statusFilter");
        if (status is not null && !Statuses.Contains(status)) throw AwsError.Validation("The member 'statusFilter' is not a status.");
        var after = PageToken.Read(machine, body.Text("nextToken"));

        var found = step.Index.All
            .Where(each => each.Identity.MachineArn == machine && (status is null || each.Position.Status.OnTheWire() == status))
            .SkipWhile(each => after is not null && string.CompareOrdinal(Place(each), after) <= 0)
            .Take(body.MaxResults() + 1)
            .ToList();
        var page = found.Take(body.MaxResults()).ToList();
        var answer = new JsonObject { ["executions"] = new JsonArray([.. page.Select(DescribeExecution.Summary)]) };
        if (found.Count > page.Count) answer["nextToken"] = PageToken.Of(machine, Place(page[^1]));
        return answer;
    }

    // Sorts as the list does: an execution that starts between two pages moves none of them.
    private static string Place(Execution execution) =>
        $"{DateTimeOffset.MaxValue.Ticks - execution.Identity.Started.Ticks:D19} {execution.Identity.Arn}";
}
