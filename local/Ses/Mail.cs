using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A mail as SendEmail takes it.</summary>
internal sealed record Mail
{
    /// <summary>The sender as it was given, perhaps with a name.</summary>
    public required string From { get; init; }

    /// <summary>Everybody in To, Cc and Bcc.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The text body, or null.</summary>
    public string? Text { get; init; }

    /// <summary>The HTML body, or null.</summary>
    public string? Html { get; init; }

    /// <summary>The configuration set's name, or null.</summary>
    public string? ConfigurationSet { get; init; }

    /// <summary>The sender's bare address.</summary>
    public string FromAddress => From.LastIndexOf('<') is >= 0 and var at ? From[(at + 1)..].TrimEnd('>', ' ') : From.Trim();

    /// <summary>The sender's name, or null.</summary>
    public string? FromName => From.LastIndexOf('<') is > 0 and var at ? From[..at].Trim(' ', '"') : null;

    // Another's identity, or another endpoint: AWS would ask IAM about that one, and not about the sender's.
    private static readonly string[] NotOffered = ["FromEmailAddressIdentityArn", "FeedbackForwardingEmailAddressIdentityArn", "EndpointId"];

    /// <summary>Reads a call's body. Only simple content is offered, which is what mailbox and console can show.</summary>
    /// <exception cref="AwsError"><c>BadRequestException</c>: something is missing, or not offered.</exception>
    public static Mail Read(JsonObject body)
    {
        if (NotOffered.FirstOrDefault(body.ContainsKey) is { } name) throw new AwsError(400, "BadRequestException", $"The local run does not offer {name}.");
        var content = body.ObjectOf("Content")["Simple"] as JsonObject
            ?? throw new AwsError(400, "BadRequestException", "The local run sends mails with Content.Simple only.");
        var destination = body.ObjectOf("Destination");
        var parts = content.ObjectOf("Body");
        return new()
        {
            From = body.TextOf("FromEmailAddress") ?? throw new AwsError(400, "BadRequestException", "FromEmailAddress is missing."),
            Recipients = [.. destination.TextsOf("ToAddresses"), .. destination.TextsOf("CcAddresses"), .. destination.TextsOf("BccAddresses")],
            Subject = content.ObjectOf("Subject").TextOf("Data") ?? "",
            Text = parts.ObjectOf("Text").TextOf("Data"),
            Html = parts.ObjectOf("Html").TextOf("Data"),
            ConfigurationSet = body.TextOf("ConfigurationSetName"),
        };
    }
}
