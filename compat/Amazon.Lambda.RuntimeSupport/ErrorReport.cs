using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>An exception as the JSON that Lambda gives to whoever invoked: Step Functions matches its <c>errorType</c>.</summary>
internal static class ErrorReport
{
    private const int MostBytes = 256 * 1024;

    /// <summary>At most 256 KB of UTF-8.</summary>
    public static byte[] Of(Exception fault)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true })) Write(json, fault);
        return bytes.Length <= MostBytes ? bytes.ToArray() : Shortened(fault);
    }

    private static void Write(Utf8JsonWriter json, Exception fault)
    {
        json.WriteStartObject();
        json.WriteString("errorType", fault.GetType().Name);
        json.WriteString("errorMessage", fault.Message);
        if (fault.StackTrace is { Length: > 0 } trace)
        {
            json.WriteStartArray("stackTrace");
            foreach (var line in trace.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) json.WriteStringValue(line);
            json.WriteEndArray();
        }

        if (fault.InnerException is { } cause)
        {
            json.WritePropertyName("cause");
            Write(json, cause);
        }

        if (fault is AggregateException several)
        {
            json.WriteStartArray("causes");
            foreach (var one in several.InnerExceptions) Write(json, one);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static byte[] Shortened(Exception fault)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("errorType", fault.GetType().Name);
            json.WriteString("errorMessage", "Exception exceeded maximum payload size of 256KB.");
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
