using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary><c>GetExecutionHistory</c>: everything that happened in an execution.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html</remarks>
internal static class GetExecutionHistory
{
    public static JsonObject Answer(StepFunctions step, WireBody body)
    {
        var execution = step.Execution(body.Required("executionArn", 1, 256));
        var (reverse, withData, most) = (body.Flag("reverseOrder", false), body.Flag("includeExecutionData", true), body.MaxResults());
        var list = $"{execution.Identity.Arn} {reverse}";
        var after = PageToken.Read(list, body.Text("nextToken"));
        var history = execution.History;
        var last = after is null ? (reverse ? history.Count + 1 : 0) : int.Parse(after, CultureInfo.InvariantCulture);

        var ids = reverse ? Enumerable.Range(1, last - 1).Reverse() : Enumerable.Range(last + 1, history.Count - last);
        var page = ids.Take(most).Select(id => history[id - 1]).ToList();
        var answer = new JsonObject { ["events"] = new JsonArray([.. page.Select(each => EventJson.Of(each, withData))]) };
        if (page.Count > 0 && page[^1].Id is var end && end != (reverse ? 1 : history.Count))
        {
            answer["nextToken"] = PageToken.Of(list, end.ToString(CultureInfo.InvariantCulture));
        }

        return answer;
    }
}
