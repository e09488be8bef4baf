using System.Text.Json;
using System.Text.Json.Serialization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The answer to an action group's event; its body is the same object as at the other doors, as JSON text.</summary>
/// <remarks>https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html#agents-lambda-response</remarks>
public sealed record BedrockAnswer
{
    /// <summary>Always <c>1.0</c>.</summary>
    public string MessageVersion { get; init; } = "1.0";

    /// <summary>The answer itself.</summary>
    public required BedrockResponse Response { get; init; }

    /// <summary>As they came.</summary>
    public JsonElement? SessionAttributes { get; init; }

    /// <summary>As they came.</summary>
    public JsonElement? PromptSessionAttributes { get; init; }

    internal static BedrockAnswer To(JsonElement asked, IntakeAnswer answer)
    {
        var body = new BedrockBody(JsonSerializer.Serialize(answer, FunctionsJson.Default.IntakeAnswer));
        var isApi = asked.TextOf("apiPath") is not null;
        return new BedrockAnswer
        {
            Response = new BedrockResponse
            {
                ActionGroup = asked.TextOf("actionGroup"),
                Function = isApi ? null : asked.TextOf("function"),
                // REPROMPT hands the text to the model so that it asks for better parameters; waiting for people is a normal answer.
                FunctionResponse = isApi ? null : new BedrockFunctionResponse(answer.Problems is null ? null : "REPROMPT", new() { ["TEXT"] = body }),
                ApiPath = asked.TextOf("apiPath"),
                HttpMethod = asked.TextOf("httpMethod"),
                HttpStatusCode = isApi ? (answer.Code is null ? 200 : 400) : null,
                ResponseBody = isApi ? new() { ["application/json"] = body } : null,
            },
            SessionAttributes = Attributes(asked, "sessionAttributes"),
            PromptSessionAttributes = Attributes(asked, "promptSessionAttributes"),
        };
    }

    // Names and texts, as Bedrock sends them; anything else would not be taken back, or could not even be written.
    private static JsonElement? Attributes(JsonElement asked, string name) =>
        asked.Property(name) is { ValueKind: JsonValueKind.Object } attributes && attributes.EnumerateObject().All(each => each.Value.ValueKind is JsonValueKind.String) && JsonStrings.AreText(attributes)
            ? attributes
            : null;
}

/// <summary>What an action group is answered.</summary>
public sealed record BedrockResponse
{
    /// <summary>As it came.</summary>
    public string? ActionGroup { get; init; }

    /// <summary>As it came, in the function form.</summary>
    public string? Function { get; init; }

    /// <summary>The answer in the function form.</summary>
    public BedrockFunctionResponse? FunctionResponse { get; init; }

    /// <summary>As it came, in the OpenAPI form.</summary>
    public string? ApiPath { get; init; }

    /// <summary>As it came, in the OpenAPI form.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>200, or 400 for a call that was refused, in the OpenAPI form.</summary>
    public int? HttpStatusCode { get; init; }

    /// <summary>The answer in the OpenAPI form, by content type.</summary>
    public Dictionary<string, BedrockBody>? ResponseBody { get; init; }
}

/// <summary>The answer of a function.</summary>
public sealed record BedrockFunctionResponse(string? ResponseState, Dictionary<string, BedrockBody> ResponseBody);

/// <summary>A body as text.</summary>
public sealed record BedrockBody([property: JsonPropertyName("body")] string Body);
