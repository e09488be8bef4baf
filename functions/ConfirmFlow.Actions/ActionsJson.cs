using System.Text.Json.Serialization;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Actions;

/// <summary>Everything this executable reads or writes as JSON.</summary>
[JsonSerializable(typeof(StepInput))]
[JsonSerializable(typeof(StepDone))]
[JsonSerializable(typeof(CustomResourceEvent))]
[JsonSerializable(typeof(CustomResourceAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class ActionsJson : JsonSerializerContext;
