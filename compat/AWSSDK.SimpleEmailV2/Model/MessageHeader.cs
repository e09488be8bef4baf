namespace Amazon.SimpleEmailV2.Model;

/// <summary>One header.</summary>
public class MessageHeader
{
    /// <summary>Its name.</summary>
    public string Name { get; set; }

    /// <summary>Its value.</summary>
    public string Value { get; set; }
}
