using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The answer to an action group's event; its body is the same object as at the other doors, as JSON text.</summary>
/// <remarks>https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html#agents-lambda-response</remarks>
public sealed record BedrockAnswer : IAnswer
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
        var isApi = asked.TextOf("apiPath") is not null;
        return new BedrockAnswer
        {
            Response = new BedrockResponse
            {
                ActionGroup = asked.TextOf("actionGroup"),
                Function = isApi ? null : asked.TextOf("function"),
                // REPROMPT hands the text to the model so that it asks for better parameters; waiting for people is a normal answer.
                ResponseState = isApi || answer.Problems is null ? null : "REPROMPT",
                ApiPath = asked.TextOf("apiPath"),
                HttpMethod = asked.TextOf("httpMethod"),
                HttpStatusCode = isApi ? (answer.Code is null ? 200 : 400) : null,
                Body = answer.AsText(),
            },
            SessionAttributes = Attributes(asked, "sessionAttributes"),
            PromptSessionAttributes = Attributes(asked, "promptSessionAttributes"),
        };
    }

    void IAnswer.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("messageVersion", MessageVersion);
        Response.Write(writer);
        Write("sessionAttributes", SessionAttributes);
        Write("promptSessionAttributes", PromptSessionAttributes);
        writer.WriteEndObject();

        void Write(string name, JsonElement? attributes)
        {
            if (attributes is not { } asTheyCame) return;
            writer.WritePropertyName(name);
            asTheyCame.WriteTo(writer);
        }
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

    /// <summary>What the model is to make of it, in the function form; null where it is an answer like any other.</summary>
    public string? ResponseState { get; init; }

    /// <summary>As it came, in the OpenAPI form.</summary>
    public string? ApiPath { get; init; }

    /// <summary>As it came, in the OpenAPI form.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>200, or 400 for a call that was refused, in the OpenAPI form; null in the function form.</summary>
    public int? HttpStatusCode { get; init; }

    /// <summary>The answer, as JSON text.</summary>
    public required string Body { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("response");
        writer.WriteMaybe("actionGroup", ActionGroup);
        writer.WriteMaybe("function", Function);
        writer.WriteMaybe("apiPath", ApiPath);
        writer.WriteMaybe("httpMethod", HttpMethod);
        if (HttpStatusCode is { } status)
        {
            writer.WriteNumber("httpStatusCode", status);
            WriteBody(writer, "application/json");
        }
        else
        {
            writer.WriteStartObject("functionResponse");
            writer.WriteMaybe("responseState", ResponseState);
            WriteBody(writer, "TEXT");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteBody(Utf8JsonWriter writer, string contentType)
    {
        writer.WriteStartObject("responseBody");
        writer.WriteStartObject(contentType);
        writer.WriteString("body", Body);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
