using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Serialization.SystemTextJson.Converters;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>What the JSON serializers have in common: the options, and an exception that names the type.</summary>
/// <param name="jsonWriterCustomizer">Changes the writer's options; may be null.</param>
public abstract class AbstractLambdaJsonSerializer(Action<JsonWriterOptions> jsonWriterCustomizer)
{
    /// <summary>The writer's options. Text is not escaped beyond what JSON asks: it is not put into HTML here.</summary>
    protected JsonWriterOptions WriterOptions { get; } = Customized(jsonWriterCustomizer);

    /// <summary>Writes a response as JSON.</summary>
    /// <exception cref="JsonSerializerException">It could not be written; the inner exception says why.</exception>
    public void Serialize<T>(T response, Stream responseStream)
    {
        try
        {
            using var writer = new Utf8JsonWriter(responseStream, WriterOptions);
            InternalSerialize(writer, response);
        }
        catch (Exception e)
        {
            throw new JsonSerializerException(
                $"Error converting the response object of type {typeof(T).FullName} from the Lambda function to JSON: {e.Message}", e);
        }
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="JsonSerializerException">It could not be read; the inner exception says why.</exception>
    public T Deserialize<T>(Stream requestStream)
    {
        try
        {
            using var copy = new MemoryStream();
            requestStream.CopyTo(copy);
            return InternalDeserialize<T>(copy.ToArray());
        }
        catch (Exception e)
        {
            throw new JsonSerializerException(
                $"Error converting the Lambda event JSON payload to type {typeof(T).FullName}: {e.Message}", e);
        }
    }

    /// <summary>The options every serializer starts from.</summary>
    protected virtual JsonSerializerOptions CreateDefaultJsonSerializationOptions() => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = new AwsNamingPolicy(),
        Converters = { new DateTimeConverter(), new MemoryStreamConverter(), new ByteArrayConverter() },
    };

    /// <summary>Writes.</summary>
    protected abstract void InternalSerialize<T>(Utf8JsonWriter writer, T response);

    /// <summary>Reads.</summary>
    protected abstract T InternalDeserialize<T>(byte[] utf8Json);

    private static JsonWriterOptions Customized(Action<JsonWriterOptions> customizer)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        customizer?.Invoke(options);
        return options;
    }
}
