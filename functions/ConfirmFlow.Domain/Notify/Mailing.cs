namespace ConfirmFlow.Domain;

/// <summary>What can be decided by a link.</summary>
public static class Mailing
{
    /// <summary>The action of a request as it was mailed with a link; null where the request or the action is not what it was then: what can be decided is what was shown, or nothing (G3).</summary>
    public static ActionDefinition? AsMailed(this Catalog catalog, ApprovalRequest request, ConfirmLink link, StackPlace place) =>
        catalog.AsShown(request, link.Shown, link.Round, place);

    /// <summary>The same of what a message in a chat has shown.</summary>
    public static ActionDefinition? AsMailed(this Catalog catalog, ApprovalRequest request, ChatLink link, StackPlace place) =>
        catalog.AsShown(request, link.Shown, link.Round, place);

    private static ActionDefinition? AsShown(this Catalog catalog, ApprovalRequest request, Digest shown, string round, StackPlace place) =>
        request.IsAsMailed(shown, round) ? catalog.AsShown(request, place) : null;
}
