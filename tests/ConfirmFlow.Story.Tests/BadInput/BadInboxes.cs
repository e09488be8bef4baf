using System.Text;
using static ConfirmFlow.Story.Tests.BadRequest;

namespace ConfirmFlow.Story.Tests;

/// <summary>Inbox links that were forged, bent or are over, and posts that are not the form of an inbox.</summary>
internal static class BadInboxes
{
    private const string DeadEnd = "This link does not work";
    private const string NoForm = "What was sent is not the form of this page.";
    private const string NoRoute = """{"message":"Not Found"}""";
    private static readonly byte[] Approval = Encoding.UTF8.GetBytes("verdict=approve&comment=pineapple");

    public static IReadOnlyList<BadRequest> All { get; } =
    [
        Get("an inbox that nobody has", links => $"/inbox/{links.Unknown}", 404, DeadEnd),
        Get("an inbox whose time is over", links => $"/inbox/{links.OldInbox}", 404, DeadEnd),
        Get("an inbox cut by one letter", links => $"/inbox/{links.Inbox[..^1]}", 404, DeadEnd),
        Get("an inbox in another spelling", links => $"/inbox/{links.Inbox[..^1]}{(char)(links.Inbox[^1] + 1)}", 404, DeadEnd),
        Get("the inbox of a link's token", links => $"/inbox/{links.Ada}", 404, DeadEnd),
        Get("the link of an inbox's token", links => $"/a/{links.Inbox}", 404, DeadEnd),
        Get("an inbox in HTML", _ => "/inbox/%3Cscript%3Epineapple%3C%2Fscript%3E", 404, DeadEnd),
        Get("an inbox of 4 KB", _ => $"/inbox/{Hostile.Long[..4_000].Replace(' ', '-')}", 404, DeadEnd),
        Get("the inbox of a requester, who was asked nothing", links => $"/inbox/{links.RitasInbox}", 200, "Nothing is waiting for your decision."),
        Get("a request in the inbox of a requester", links => $"/inbox/{links.RitasInbox}?link={KnownLinks.NameOf(links.Ada)}", 404, DeadEnd),
        Get("a request in an inbox whose time is over", links => $"/inbox/{links.OldInbox}?link={KnownLinks.NameOf(links.Ada)}", 404, DeadEnd),
        Get("somebody else's link in an inbox", links => $"/inbox/{links.Inbox}?link={KnownLinks.NameOf(links.Rita)}", 404, DeadEnd),
        Get("an inbox in an inbox", links => $"/inbox/{links.Inbox}?link={KnownLinks.NameOf(links.Inbox)}", 404, DeadEnd),
        Get("a link that nobody has in an inbox", links => $"/inbox/{links.Inbox}?link={new string('a', 64)}", 404, DeadEnd),
        Get("a link by its token in an inbox", links => $"/inbox/{links.Inbox}?link={links.Ada}", 404, DeadEnd),
        Get("a link twice in an inbox", links => $"/inbox/{links.Inbox}?link={KnownLinks.NameOf(links.Ada)}&link={KnownLinks.NameOf(links.Ada)}", 404, DeadEnd),
        Get("a link that is no text in an inbox", links => $"/inbox/{links.Inbox}?link=%FF%FEpineapple", 404, DeadEnd),
        Get("a link of 4 KB in an inbox", links => $"/inbox/{links.Inbox}?link={Hostile.Long[..4_000].Replace(' ', '-')}", 404, DeadEnd),
        Get("a decision in the query of an inbox", links => $"/inbox/{links.Inbox}?verdict=approve&tick={KnownLinks.NameOf(links.Ada)}&comment=pineapple", 200, "What waits for you"),
        Get("no inbox", _ => "/inbox/", 404, NoRoute),
        Get("a word behind an inbox", links => $"/inbox/{links.Inbox}/approve", 404, NoRoute),
        new("HEAD of an inbox whose time is over", "HEAD", links => $"/inbox/{links.OldInbox}", 404),
        new("DELETE of an inbox", "DELETE", links => $"/inbox/{links.Inbox}", 404, NoRoute),
        Post("a press in an inbox that nobody has", links => $"/inbox/{links.Unknown}", Approval, 404, DeadEnd),
        Post("a press in an inbox whose time is over", links => $"/inbox/{links.OldInbox}?link={KnownLinks.NameOf(links.Ada)}", Approval, 404, DeadEnd),
        Post("a press in the inbox of a requester", links => $"/inbox/{links.RitasInbox}?link={KnownLinks.NameOf(links.Ada)}", Approval, 404, DeadEnd),
        Post("a press on somebody else's link in an inbox", links => $"/inbox/{links.Inbox}?link={KnownLinks.NameOf(links.Rita)}", Approval, 404, DeadEnd),
        Post("a press in an inbox with nothing ticked", links => $"/inbox/{links.Inbox}", Encoding.UTF8.GetBytes("verdict=approve"), 422, "You ticked nothing"),
        Ticked("a tick at what is above low risk", links => $"verdict=approve&tick={KnownLinks.NameOf(links.Ada)}"),
        Ticked("a tick at somebody else's link", links => $"verdict=approve&tick={KnownLinks.NameOf(links.Rita)}"),
        Ticked("a tick at nobody's link", _ => $"verdict=approve&tick={new string('a', 64)}"),
        Ticked("a tick at a token", links => $"verdict=approve&tick={links.Ada}"),
        Ticked("a tick in HTML", _ => "verdict=approve&tick=%3Cb%3Epineapple"),
        Ticked("an empty tick", _ => "verdict=approve&tick="),
        Ticked("a thousand ticks", _ => $"verdict=approve&{string.Join('&', Enumerable.Range(0, 1_000).Select(at => $"tick={at}"))}"),
        Ticked("a denial of what is ticked", links => $"verdict=deny&comment=pineapple&tick={KnownLinks.NameOf(links.Ada)}"),
        Ticked("ticks without a verdict", links => $"tick={KnownLinks.NameOf(links.Ada)}"),
        Post("ticks in JSON", links => $"/inbox/{links.Inbox}", Encoding.UTF8.GetBytes("""{"verdict":"approve","tick":["pineapple"]}"""), 415, NoForm, "application/json"),
    ];

    private static BadRequest Ticked(string name, Func<KnownLinks, string> form) => Post(name, links => $"/inbox/{links.Inbox}", [], 400, NoForm) with { Form = form };
}
