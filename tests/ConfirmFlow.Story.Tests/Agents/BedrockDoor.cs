using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Story.Tests;

/// <summary>A Bedrock agent's action group; every value is a string, whatever its type.</summary>
/// <param name="functions">The functions.</param>
/// <param name="api">Whether the action group is described by OpenAPI, or else by functions.</param>
internal sealed class BedrockDoor(Functions functions, bool api) : IDoor
{
    public const string Function = "BedrockIntakeFunction";

    /// <inheritdoc/>
    public Task<Told> Call(string action, Dictionary<string, object> parameters, string requester) => Send(Event(action, parameters, requester));

    /// <summary>Sends any event; its answer must be in the event's form.</summary>
    public async Task<Told> Send(JsonObject happened)
    {
        var answer = await functions.Invoke(Function, happened);
        Assert.Equal("1.0", answer.GetProperty("messageVersion").GetString());
        var response = answer.GetProperty("response");
        Assert.Equal("confirmflow", response.GetProperty("actionGroup").GetString());
        Assert.Equal(happened["sessionAttributes"]!.ToJsonString(), JsonNode.Parse(answer.GetProperty("sessionAttributes").GetRawText())!.ToJsonString());

        var body = api
            ? response.GetProperty("responseBody").GetProperty("application/json")
            : response.GetProperty("functionResponse").GetProperty("responseBody").GetProperty("TEXT");
        return new(JsonDocument.Parse(body.GetProperty("body").GetString()!).RootElement);
    }

    /// <summary>The event of a call.</summary>
    public JsonObject Event(string action, Dictionary<string, object> parameters, string requester)
    {
        var list = new JsonArray([.. parameters.Select(parameter => new JsonObject { ["name"] = parameter.Key, ["type"] = "string", ["value"] = Convert.ToString(parameter.Value, CultureInfo.InvariantCulture) })]);
        var happened = new JsonObject
        {
            ["messageVersion"] = "1.0",
            ["agent"] = new JsonObject { ["name"] = "story", ["id"] = "STORY00001", ["alias"] = "TSTALIASID", ["version"] = "DRAFT" },
            ["inputText"] = "please do it",
            ["sessionId"] = "000000000000001",
            ["actionGroup"] = "confirmflow",
            ["sessionAttributes"] = new JsonObject { ["requester"] = requester },
            ["promptSessionAttributes"] = new JsonObject(),
        };
        if (!api)
        {
            happened["function"] = action;
            happened["parameters"] = list;
            return happened;
        }

        happened["apiPath"] = $"/{action}";
        happened["httpMethod"] = "POST";
        happened["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["properties"] = list } } };
        return happened;
    }
}
