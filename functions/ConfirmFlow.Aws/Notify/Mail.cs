using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>One mail to one person.</summary>
/// <param name="To">The person.</param>
/// <param name="About">The request: mail programs show all mails about one request to one person as one conversation.</param>
/// <param name="Subject">One line.</param>
/// <param name="Html">The whole page.</param>
/// <param name="Text">The same, complete, as plain text.</param>
public sealed record Mail(Person To, RequestId About, string Subject, string Html, string Text);
