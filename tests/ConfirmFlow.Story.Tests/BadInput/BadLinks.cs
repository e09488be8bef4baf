using static ConfirmFlow.Story.Tests.BadRequest;

namespace ConfirmFlow.Story.Tests;

/// <summary>Links that were forged, cut, bent or given to somebody else, and methods that no link has.</summary>
internal static class BadLinks
{
    private const string DeadEnd = "This link does not work";
    private const string Open = "Nothing has been done yet.";
    private const string NoRoute = """{"message":"Not Found"}""";

    public static IReadOnlyList<BadRequest> All { get; } =
    [
        Get("a token that nobody has", links => $"/a/{links.Unknown}", 404, DeadEnd),
        Get("a token cut by one letter", links => $"/a/{links.Ada[..^1]}", 404, DeadEnd),
        Get("half a token", links => $"/a/{links.Ada[..21]}", 404, DeadEnd),
        Get("a token with a letter too many", links => $"/a/{links.Ada}A", 404, DeadEnd),
        Get("a token with a letter changed", links => $"/a/{(links.Ada[0] == 'A' ? 'B' : 'A')}{links.Ada[1..]}", 404, DeadEnd),
        // The last letter carries four bits that mean nothing.
        Get("a token in another spelling", links => $"/a/{links.Ada[..^1]}{(char)(links.Ada[^1] + 1)}", 404, DeadEnd),
        Get("a token in lower case", links => $"/a/{links.Ada.ToLowerInvariant()}", 404, DeadEnd),
        Get("a padded token", links => $"/a/{links.Ada}=", 404, DeadEnd),
        Get("a token of the other alphabet", links => $"/a/+/{links.Ada[2..]}", 404, NoRoute),
        Get("a token with a space behind it", links => $"/a/{links.Ada}%20", 404, DeadEnd),
        Get("a token with a line feed behind it", links => $"/a/{links.Ada}%0A", 404, DeadEnd),
        Get("a token that turns around", links => $"/a/%E2%80%AE{links.Ada}", 404, DeadEnd),
        Get("a token that was escaped twice", links => $"/a/%25{(int)links.Ada[0]:X2}{links.Ada[1..]}", 404, DeadEnd),
        Get("bytes that are no text", _ => "/a/%FF%FEpineapple", 404, DeadEnd),
        Get("half a character", links => $"/a/%ED%A0%80{links.Ada}", 404, DeadEnd),
        Get("chat markup", _ => "/a/%3C!channel%3E%20*pineapple*", 404, DeadEnd),
        Get("HTML", _ => "/a/%3Cscript%3Epineapple%3C%2Fscript%3E", 404, DeadEnd),
        Get("a path that climbs", _ => "/a/..%2F..%2Fpineapple", 404, DeadEnd),
        Get("4 KB", _ => $"/a/{Hostile.Long[..4_000].Replace(' ', '-')}", 404, DeadEnd),
        Get("300 KB", _ => $"/a/{Hostile.Long.Replace(' ', '-')}", 414),
        Get("the hash of a token", links => $"/a/{new string('a', 64)}", 404, DeadEnd),
        Get("a request's id", links => $"/a/{links.Request}", 404, DeadEnd),
        Get("a task token", links => $"/a/{Uri.EscapeDataString(links.TaskToken)}", 404, DeadEnd),
        Get("a link for somebody who has not been asked", links => $"/a/{links.Linus}", 404, DeadEnd),
        Get("a link for the requester", links => $"/a/{links.Rita}", 404, DeadEnd),
        Get("a link for a stranger", links => $"/a/{links.Stranger}", 404, DeadEnd),
        Get("a link of a request that is no longer kept", links => $"/a/{links.Gone}", 404, DeadEnd),
        Get("a link of a request that has expired", links => $"/a/{links.Expired}", 200, "The time to decide has passed"),
        Get("a link of a request that was taken back", links => $"/a/{links.Withdrawn}", 200, "withdrawn"),
        // Whoever follows a link decides nothing, whatever else the link says.
        Get("a decision in the query", links => $"/a/{links.Ada}?verdict=approve&comment=pineapple", 200, Open),
        Get("a GET that says it is a POST", links => $"/a/{links.Ada}?_method=POST&verdict=approve", 200, Open) with { Header = ("X-HTTP-Method-Override", "POST") },
        Get("a host that another server names", links => $"/a/{links.Ada}", 200, Open) with { Header = ("X-Forwarded-Host", "pineapple.example") },
        new("a decision in the query of a HEAD", "HEAD", links => $"/a/{links.Ada}?verdict=approve", 200),
        Get("no token", _ => "/a/", 404, NoRoute),
        Get("no token and no slash", _ => "/a", 404, NoRoute),
        Get("a slash too many behind", links => $"/a/{links.Ada}/", 404, NoRoute),
        Get("a slash too many before", links => $"//a/{links.Ada}", 404, NoRoute),
        Get("another case", links => $"/A/{links.Ada}", 404, NoRoute),
        Get("a word behind", links => $"/a/{links.Ada}/approve", 404, NoRoute),
        new("HEAD of a token that nobody has", "HEAD", links => $"/a/{links.Unknown}", 404),
        new("HEAD of a token that was cut", "HEAD", links => $"/a/{links.Ada[..^1]}", 404),
        new("HEAD of a link for somebody who has not been asked", "HEAD", links => $"/a/{links.Linus}", 404),
        new("HEAD of a link of a request that is no longer kept", "HEAD", links => $"/a/{links.Gone}", 404),
        new("TRACE", "TRACE", links => $"/a/{links.Ada}", 404, NoRoute),
        new("PUT", "PUT", links => $"/a/{links.Ada}", 404, NoRoute),
        new("PATCH", "PATCH", links => $"/a/{links.Ada}", 404, NoRoute),
        new("DELETE", "DELETE", links => $"/a/{links.Ada}", 404, NoRoute),
        new("OPTIONS", "OPTIONS", links => $"/a/{links.Ada}", 404, NoRoute),
        new("a method of nobody's", "PINEAPPLE", links => $"/a/{links.Ada}", 404, NoRoute),
    ];
}
