using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>Reads events, and writes answers, under their wire names.</summary>
/// <remarks>By hand: a serializer that goes by types looks for attributes at each of them, at every start anew (bench/README.md).</remarks>
public sealed class FunctionsSerializer() : AbstractLambdaJsonSerializer(null!), ILambdaSerializer
{
    // However deep an event is nested, its sender is to get an answer from the door it came to, and not the runtime's words.
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <inheritdoc />
    protected override T InternalDeserialize<T>(byte[] utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, AnyDepth);
        reader.Read();
        var read = Read(typeof(T), ref reader);
        // More than one value is no event: the reader says so.
        reader.Read();
        return (T)read;
    }

    /// <inheritdoc />
    protected override void InternalSerialize<T>(Utf8JsonWriter writer, T response)
    {
        if (response is not IAnswer answer) throw new NotSupportedException($"{typeof(T)} is no answer.");
        answer.Write(writer);
    }

    private static object Read(Type type, ref Utf8JsonReader reader)
    {
        var sent = ShallowJson.Read(ref reader);
        if (type == typeof(JsonElement)) return sent;
        if (type == typeof(StepInput)) return StepInputs.Read(sent);
        if (type == typeof(HttpEvent)) return HttpEvent.Read(sent);
        throw new NotSupportedException($"{type} is no event.");
    }
}
