using ConfirmFlow.Actions;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>A request as the console lists it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Request">What is stored, or null where that cannot be read.</param>
/// <param name="Problem">Why not.</param>
internal sealed record ListedRequest(string Id, ApprovalRequest? Request, string? Problem = null)
{
    /// <summary>The action in words; null where the request cannot be read.</summary>
    public ActionInWords? Action { get; } = Request is null ? null : InWords(Request);

    public string Title => Action?.Title ?? "A request that cannot be read";

    /// <summary>The id as far as people need it to tell requests apart.</summary>
    public string ShortId => Id.Length > 11 ? Id[..11] : Id;

    // A definition may have changed since the request was opened: then the request speaks for itself.
    private static ActionInWords InWords(ApprovalRequest request)
    {
        try
        {
            return ActionInWords.Of(request, ActionCatalog.All.Find(request.Action));
        }
        catch (Exception changed) when (changed is InvalidOperationException or Domain.InvalidDefinitionException)
        {
            return ActionInWords.Of(request, null);
        }
    }
}
