namespace Amazon.SimpleEmailV2.Model;

/// <summary>A mail's parts.</summary>
public class Message
{
    /// <summary>The text.</summary>
    public Body Body { get; set; }

    /// <summary>Further headers, at most 15.</summary>
    public List<MessageHeader> Headers { get; set; }

    /// <summary>The subject.</summary>
    public Content Subject { get; set; }
}
