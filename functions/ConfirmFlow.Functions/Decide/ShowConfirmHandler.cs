using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Finds what a link stands for, and shows it.</summary>
internal sealed class ShowConfirmHandler(IRequests requests, IConfirmLinks links, IChatLinks chatLinks, Catalog catalog, StackPlace place, Stamps stamps)
{
    public async Task<Page> Handle(string? tokenText, CancellationToken cancel)
    {
        // Malformed, unknown and forgotten links answer alike (L6), and so do the buttons of Slack.
        if (!LinkToken.TryParse(tokenText, out var token)) return DeadEndPage.UnknownLink;
        if (await links.Find(token.Proof, cancel) is not { } link) return await ShowToChannel(token, cancel);
        if (await requests.Find(link.Request, cancel) is not { } request) return DeadEndPage.UnknownLink;

        return Pages.Shown(request, catalog.AsMailed(request, link, place), link.Approver, stamps.Now);
    }

    // A card in Teams has nothing but a link, which is everybody's in the channel: it shows how the request stands, and nothing of what it is about; nobody can decide by it.
    private async Task<Page> ShowToChannel(LinkToken token, CancellationToken cancel) =>
        await chatLinks.FindCard(token.Proof, cancel) is { Place.Kind: ChatKind.Teams } link && await requests.Find(link.Request, cancel) is { } request
            ? OutcomePage.ForChannel(request, stamps.Now)
            : DeadEndPage.UnknownLink;
}
