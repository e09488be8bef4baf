namespace Amazon.SimpleEmailV2.Model;

/// <summary>A mail: one of its forms.</summary>
public class EmailContent
{
    /// <summary>Parts that SES puts together.</summary>
    public Message Simple { get; set; }
}
