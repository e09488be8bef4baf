namespace Amazon.SimpleEmailV2.Model;

/// <summary>One tag: ASCII letters, digits, _ and -.</summary>
public class MessageTag
{
    /// <summary>Its name.</summary>
    public string Name { get; set; }

    /// <summary>Its value.</summary>
    public string Value { get; set; }
}
