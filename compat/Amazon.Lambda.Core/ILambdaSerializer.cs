namespace Amazon.Lambda.Core;

/// <summary>Turns an event's bytes into what a function takes, and what it gives back into bytes.</summary>
public interface ILambdaSerializer
{
    /// <summary>Reads a whole stream.</summary>
    T Deserialize<T>(Stream requestStream);

    /// <summary>Writes to a stream and leaves it open.</summary>
    void Serialize<T>(T response, Stream responseStream);
}
