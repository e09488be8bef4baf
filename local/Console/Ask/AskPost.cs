using System.Text;
using System.Text.Json.Nodes;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Sends what a form of the console asks for to IntakeFunction, and leads to a page that shows the answer.</summary>
internal sealed class AskPost(ConsoleSetup setup)
{
    /// <summary>What names of fields begin with that are parameters.</summary>
    public const string ParameterStart = "p.";
    private const int MostKept = 50;
    private readonly Dictionary<string, AskAnswer> answers = [];
    private readonly Queue<string> kept = [];
    private readonly Lock gate = new();

    /// <summary>An answer that was given lately.</summary>
    public AskAnswer? AnswerOf(string? id)
    {
        lock (gate) return id is null ? null : answers.GetValueOrDefault(id);
    }

    public async Task Answer(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var action = form["action"].ToString();
        var values = form
            .Where(field => field.Key.StartsWith(ParameterStart, StringComparison.Ordinal))
            .Select(field => (field.Key[ParameterStart.Length..], field.Value.ToString()));
        using var parameters = AskCall.Parameters(ActionCatalog.All.Find(action), values);
        var call = AskCall.Of(
            action, JsonObject.Create(parameters.RootElement)!, Or(form["requester"], AskCall.Requester), Or(form["agent"], AskCall.Agent));
        var answer = await Invoke(call, context.RequestAborted);
        var about = answer.RequestId ?? (form["p.requestId"].ToString() is { Length: > 0 } asked ? asked : null);

        // See other: loading that page again asks for nothing.
        context.Response.StatusCode = 303;
        context.Response.Headers.Location = $"{(about is null ? "/" : "/local/requests/" + Uri.EscapeDataString(about))}?answer={Keep(answer)}";
    }

    private async Task<AskAnswer> Invoke(JsonObject call, CancellationToken cancel)
    {
        try
        {
            var result = await setup.Functions.Invoke("IntakeFunction", Encoding.UTF8.GetBytes(call.ToJsonString()), null, cancel);
            return AskAnswer.Of(call, result);
        }
        catch (AwsError error)
        {
            return new(ReadableJson.Of(call), $"{error.Code}: {Untrusted.Shown(error.Message)}", IsFault: true, null);
        }
    }

    private string Keep(AskAnswer answer)
    {
        var id = Guid.NewGuid().ToString("N")[..12];
        lock (gate)
        {
            answers[id] = answer;
            kept.Enqueue(id);
            if (kept.Count > MostKept) answers.Remove(kept.Dequeue());
        }

        return id;
    }

    private static string Or(string? given, string otherwise) => string.IsNullOrEmpty(given) ? otherwise : given;
}
