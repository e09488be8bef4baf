using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfirmFlow.Aws;

/// <summary>Reads a step's input, property by property: a serializer would first look for attributes at each of its types, at every start (bench/README.md).</summary>
/// <remarks>What is of another type than it should be counts as not sent; so does an input that is no object.</remarks>
public sealed class StepInputJson : JsonConverter<StepInput>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override StepInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var input = new StepInput();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return input;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            input = (name, reader.TokenType) switch
            {
                ("requestId", JsonTokenType.String) => input with { RequestId = reader.GetString() },
                ("run", JsonTokenType.Number) => input with { Run = reader.TryGetInt32(out var run) ? run : 0 },
                ("taskToken", JsonTokenType.String) => input with { TaskToken = reader.GetString() },
                ("fault", JsonTokenType.True) => input with { Fault = true },
                _ => input,
            };
            reader.Skip();
        }

        return input;
    }

    /// <summary>Inputs are read; the machine writes them.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, StepInput value, JsonSerializerOptions options) => throw new NotSupportedException("Inputs are read.");
}
