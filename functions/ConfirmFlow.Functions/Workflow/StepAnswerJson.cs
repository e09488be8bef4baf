using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfirmFlow.Functions;

/// <summary>Writes a step's answer; why by hand, <see cref="ConfirmFlow.Aws.StepInputJson"/> says.</summary>
internal sealed class StepAnswerJson : JsonConverter<StepAnswer>
{
    public override StepAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Answers are written.");

    public override void Write(Utf8JsonWriter writer, StepAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Next is { } next) writer.WriteString("next", next);
        if (value.Wait is { } wait) writer.WriteNumber("wait", wait);
        writer.WriteEndObject();
    }
}
