namespace Amazon.SimpleEmailV2.Model;

/// <summary>Text and how it is encoded.</summary>
public class Content
{
    /// <summary>The character set; SES takes 7-bit ASCII when it is not set.</summary>
    public string Charset { get; set; }

    /// <summary>The text.</summary>
    public string Data { get; set; }
}
