namespace Amazon.SimpleEmailV2.Model;

/// <summary>A mail's text, in two forms for mail programs to choose from.</summary>
public class Body
{
    /// <summary>As HTML.</summary>
    public Content Html { get; set; }

    /// <summary>As plain text.</summary>
    public Content Text { get; set; }
}
