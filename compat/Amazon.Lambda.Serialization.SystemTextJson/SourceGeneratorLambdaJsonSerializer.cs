using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>Reads and writes by the code that System.Text.Json's generator wrote for a context.</summary>
/// <remarks>
/// The context is made with this class's options, as in the published package: options on the context's own
/// <c>JsonSourceGenerationOptions</c> have no say, so wire names belong on the properties.
/// </remarks>
/// <typeparam name="TSGContext">The context; it needs a constructor that takes <see cref="JsonSerializerOptions"/>.</typeparam>
public class SourceGeneratorLambdaJsonSerializer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSGContext>
    : AbstractLambdaJsonSerializer, ILambdaSerializer
    where TSGContext : JsonSerializerContext
{
    private readonly TSGContext context;

    /// <summary>With the default options.</summary>
    public SourceGeneratorLambdaJsonSerializer() : this(null, null)
    {
    }

    /// <summary>With options changed after the defaults were set.</summary>
    public SourceGeneratorLambdaJsonSerializer(Action<JsonSerializerOptions> customizer) : this(customizer, null)
    {
    }

    /// <summary>With options changed after the defaults were set.</summary>
    public SourceGeneratorLambdaJsonSerializer(Action<JsonSerializerOptions> customizer, Action<JsonWriterOptions> jsonWriterCustomizer)
        : base(jsonWriterCustomizer)
    {
        SerializerOptions = CreateDefaultJsonSerializationOptions();
        customizer?.Invoke(SerializerOptions);
        var constructor = typeof(TSGContext).GetConstructor([typeof(JsonSerializerOptions)])
            ?? throw new InvalidOperationException($"{typeof(TSGContext).FullName} has no constructor that takes JsonSerializerOptions.");
        context = (TSGContext)constructor.Invoke([SerializerOptions]);
    }

    /// <summary>The options in use.</summary>
    protected JsonSerializerOptions SerializerOptions { get; }

    /// <inheritdoc />
    protected override void InternalSerialize<T>(Utf8JsonWriter writer, T response) => JsonSerializer.Serialize(writer, response, Known<T>());

    /// <inheritdoc />
    protected override T InternalDeserialize<T>(byte[] utf8Json) => JsonSerializer.Deserialize(utf8Json, Known<T>());

    private JsonTypeInfo<T> Known<T>() => context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new JsonSerializerException($"No JsonTypeInfo registered in {typeof(TSGContext).FullName} for type {typeof(T).FullName}.");
}
