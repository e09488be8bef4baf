using AngleSharp.Dom;

namespace ConfirmFlow.Functions.Tests;

/// <summary>What there is behind the inbox links of mails.</summary>
public abstract class AnInbox
{
    private protected virtual World World { get; } = new();

    private protected async Task<RequestId> Asked(string order = "1001", string action = "refund-order", TimeSpan? later = null)
    {
        World.Clock.Advance(later ?? TimeSpan.FromMinutes(1));
        var id = await World.Open(action, order);
        await World.Notify(id, $"token of {id}");
        return id;
    }

    private protected Task<Page> Show(string token, string? listed = null) => World.ShowInbox.Handle(token, listed, default);

    private protected async Task<IElement> Section(string token, string id) => (await Show(token)).Read().One($"section[aria-labelledby={id}]");

    private protected async Task<IReadOnlyList<string>> Waiting(string token) => [.. (await Section(token, "waiting")).QuerySelectorAll("h3").Select(each => each.TextContent)];
}
