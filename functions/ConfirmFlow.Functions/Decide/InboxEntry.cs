using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>One request in an inbox.</summary>
/// <param name="Name">What the inbox calls the link to it.</param>
/// <param name="Request">The request.</param>
/// <param name="Definition">Its action, as it was mailed; null where it, or the request, is not what it was then.</param>
internal sealed record InboxEntry(string Name, ApprovalRequest Request, ActionDefinition? Definition)
{
    /// <summary>Leads to the request's own page in the inbox: no token is in it, the browser keeps the rest of the address.</summary>
    public string Way => "?link=" + Name;
}
