using System.Text.Json;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace ConfirmFlow.Functions;

/// <summary>Reads and writes events and answers under their wire names.</summary>
/// <remarks>The runtime's serializer makes the context anew, with options of its own: what the context says of names has no say there.</remarks>
public sealed class FunctionsSerializer() : SourceGeneratorLambdaJsonSerializer<FunctionsJson>(options =>
{
    options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
    // However deep an event is nested, its sender is to get an answer from the door it came to, and not the runtime's words.
    options.MaxDepth = int.MaxValue;
    options.Converters.Add(new ShallowJson());
});
