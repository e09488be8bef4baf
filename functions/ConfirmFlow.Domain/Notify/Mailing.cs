namespace ConfirmFlow.Domain;

/// <summary>What can be decided by a link.</summary>
public static class Mailing
{
    /// <summary>The action of a request as it was mailed with a link; null where the request or the action is not what it was then: what can be decided is what the mail has shown, or nothing (G3).</summary>
    public static ActionDefinition? AsMailed(this Catalog catalog, ApprovalRequest request, ConfirmLink link, StackPlace place) =>
        request.IsAsMailed(link.Shown, link.Round) ? catalog.AsShown(request, place) : null;
}
