namespace ConfirmFlow.Story.Tests;

/// <summary>An Amazon Bedrock AgentCore Gateway: the event is the tool's arguments, and the client context says the rest.</summary>
internal sealed class GatewayDoor(Functions functions) : IDoor
{
    public const string Function = "GatewayIntakeFunction";

    /// <inheritdoc/>
    public Task<Told> Call(string action, Dictionary<string, object> parameters, string requester) =>
        Send(action, parameters, Headers(requester));

    /// <summary>Sends any arguments, with any propagated headers.</summary>
    public async Task<Told> Send(string action, object arguments, Dictionary<string, string>? headers, string gateway = "story-gateway") =>
        new(await functions.Invoke(Function, arguments, Context(action, headers, gateway)));

    /// <summary>The header that says who it is for.</summary>
    public static Dictionary<string, string> Headers(string requester) => new() { ["x-requester"] = requester };

    /// <summary>The client context of a tool call.</summary>
    public static object Context(string action, Dictionary<string, string>? headers, string gateway = "story-gateway")
    {
        var custom = new Dictionary<string, object>
        {
            ["bedrockAgentCoreToolName"] = $"confirmflow___{action}",
            ["bedrockAgentCoreMessageVersion"] = "1.0",
            ["bedrockAgentCoreAwsRequestId"] = "b2b1e6c0-0000-4000-8000-000000000001",
            ["bedrockAgentCoreMcpMessageId"] = "1",
            ["bedrockAgentCoreGatewayId"] = gateway,
            ["bedrockAgentCoreTargetId"] = "ABCDEFGHIJ",
        };
        if (headers is not null) custom["bedrockAgentCorePropagatedHeaders"] = headers;
        return new { custom };
    }
}
