using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>An inbox of what can be approved together.</summary>
public abstract class AnInboxOfLowRisk : AnInbox
{
    private static readonly ActionDefinition Low = A.Refund with { Risk = Risk.Low };

    private protected override World World { get; } = new() { Catalog = new([Low, World.Delete with { Risk = Risk.Low }]), Refund = new(Low) };

    /// <summary>The request, and what Ada's inboxes call the link to it.</summary>
    private protected async Task<(RequestId Id, string Name)> Listed(string order = "1001", string action = "refund-order") => (await Asked(order, action), Letterbox.NameOf(World.LinkOf(Ada)));

    private protected Task<Page> Press(string? listed, DecisionForm form) => World.DecideInbox.Handle(World.InboxOf(Ada), listed, form, default);

    private protected Task<Page> Tick(params string[] names) => Press(null, new DecisionForm(true, Verdict.Approve, "") { Ticked = names });

    private protected async Task<IReadOnlyList<string>> Boxes() => [.. (await Show(World.InboxOf(Ada))).Read().QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("value")!)];
}
