using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Finds what a confirm link stands for, and counts what was pressed there.</summary>
internal sealed class DecideHandler(IRequests requests, IConfirmLinks links, IDoorbell doorbell, Catalog catalog, StackPlace place, Stamps stamps)
{
    private readonly Pressing _pressing = new(requests, doorbell, catalog, place, stamps);

    public async Task<Page> Handle(string? tokenText, DecisionForm form, CancellationToken cancel) =>
        LinkToken.TryParse(tokenText, out var token) && await links.Find(token.Proof, cancel) is { } link
            ? await _pressing.Press(new FollowedLink(link, token.Proof), form, cancel)
            : DeadEndPage.UnknownLink;
}
