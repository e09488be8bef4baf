namespace Amazon.SimpleEmailV2.Model;

/// <summary>To whom a mail goes.</summary>
public class Destination
{
    /// <summary>Unseen.</summary>
    public List<string> BccAddresses { get; set; }

    /// <summary>For information.</summary>
    public List<string> CcAddresses { get; set; }

    /// <summary>To.</summary>
    public List<string> ToAddresses { get; set; }
}
