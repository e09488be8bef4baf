using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Finds what a link stands for, and shows it.</summary>
internal sealed class ShowConfirmHandler(IRequests requests, IConfirmLinks links, Catalog catalog, StackPlace place, Stamps stamps)
{
    public async Task<Page> Handle(string? tokenText, CancellationToken cancel)
    {
        // Malformed, unknown and forgotten links answer alike (L6).
        if (!LinkToken.TryParse(tokenText, out var token)
            || await links.Find(token.Proof, cancel) is not { } link
            || await requests.Find(link.Request, cancel) is not { } request)
            return DeadEndPage.UnknownLink;

        // What can be decided is what the mail has shown, or nothing (G3).
        return Pages.Shown(request, request.IsAsMailed(link) ? catalog.AsShown(request, place) : null, link.Approver, stamps.Now);
    }
}
