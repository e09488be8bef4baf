namespace Amazon.Lambda.Core;

/// <summary>What a caller sent along beside the event, in the <c>X-Amz-Client-Context</c> header of Invoke.</summary>
public interface IClientContext
{
    /// <summary>The <c>env</c> object; null when absent.</summary>
    IDictionary<string, string> Environment { get; }

    /// <summary>The <c>client</c> object; null when absent.</summary>
    IClientApplication Client { get; }

    /// <summary>The <c>custom</c> object, each value as text (JSON text where it is not a string); null when absent.</summary>
    IDictionary<string, string> Custom { get; }
}
