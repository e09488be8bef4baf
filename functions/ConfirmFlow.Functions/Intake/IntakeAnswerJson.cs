using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfirmFlow.Functions;

/// <summary>Writes what an agent is told; why by hand, <see cref="HttpEventJson"/> says.</summary>
/// <remarks>What there is none of is left out, but for the request's id.</remarks>
internal sealed class IntakeAnswerJson : JsonConverter<IntakeAnswer>
{
    public override IntakeAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Answers are written.");

    public override void Write(Utf8JsonWriter writer, IntakeAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("requestId", value.RequestId);
        writer.WriteString("status", value.Status);
        writer.WriteBoolean("executed", value.Executed);
        writer.WriteString("message", value.Message);
        Write("code", value.Code);
        if (value.Problems is { } problems)
        {
            writer.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                writer.WriteStartObject();
                writer.WriteString("parameter", problem.Parameter);
                writer.WriteString("problem", problem.Problem);
                writer.WriteString("allowed", problem.Allowed);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Write("deadline", value.Deadline);
        Write("bindingCode", value.BindingCode);
        Write("runsAt", value.RunsAt);
        Write("reason", value.Reason);
        if (value.Comments is { } comments)
        {
            writer.WriteStartArray("comments");
            foreach (var comment in comments) writer.WriteStringValue(comment);
            writer.WriteEndArray();
        }

        if (value.Receipt is { } receipt)
        {
            writer.WriteStartObject("receipt");
            writer.WriteString("at", receipt.At);
            writer.WriteString("summary", receipt.Summary);
            writer.WriteStartObject("facts");
            foreach (var (name, fact) in receipt.Facts) writer.WriteString(name, fact);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();

        void Write(string name, string? text)
        {
            if (text is not null) writer.WriteString(name, text);
        }
    }
}
