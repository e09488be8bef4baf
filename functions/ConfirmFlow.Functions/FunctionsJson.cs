using System.Text.Json;
using System.Text.Json.Serialization;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>Everything this executable reads or writes as JSON.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(IntakeAnswer))]
[JsonSerializable(typeof(BedrockAnswer))]
[JsonSerializable(typeof(StepInput))]
[JsonSerializable(typeof(StepAnswer))]
[JsonSerializable(typeof(Sweep))]
[JsonSerializable(typeof(HttpEvent))]
[JsonSerializable(typeof(HttpAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
public sealed partial class FunctionsJson : JsonSerializerContext;
