using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Answers what functions call for chats, and lets those calls fail that are planned to.</summary>
/// <param name="faulty">Where calls are planned to fail; null where none is.</param>
internal sealed class ChatCalls(FaultyCalls? faulty)
{
    /// <summary>Answers a call.</summary>
    /// <param name="context">The connection.</param>
    /// <param name="caller">The session of the function that calls; null where it is none.</param>
    /// <param name="operation">What is called, after the name of the service and a colon.</param>
    /// <param name="key">What tells apart what is done to what; null where nothing does.</param>
    /// <param name="body">What is said.</param>
    /// <param name="answer">What it is answered with when nothing goes wrong.</param>
    public async Task Answer(HttpContext context, RoleSession? caller, string operation, string? key, byte[] body, Func<AwsAnswer> answer)
    {
        try
        {
            await AwsDoor.Send(context.Response, faulty is null ? answer() : await faulty.Around(context, caller, operation, key, body, () => Task.FromResult(answer())), WireProtocol.RestJson);
        }
        catch (AwsError planned)
        {
            var said = new JsonObject { ["ok"] = false, ["error"] = planned.Code, ["message"] = planned.Message };
            await AwsDoor.Send(context.Response, new(planned.Status, null, Encoding.UTF8.GetBytes(said.ToJsonString())), WireProtocol.RestJson);
        }
    }
}
