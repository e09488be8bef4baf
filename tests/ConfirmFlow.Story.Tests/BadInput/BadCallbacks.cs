using System.Text;

namespace ConfirmFlow.Story.Tests;

/// <summary>Callbacks that Slack did not send, did not send now, or would not send so; and presses that lead nowhere.</summary>
internal static class BadCallbacks
{
    private const string Stranger = "U0STRANGER0";
    private const string NotFound = """{"message":"Not Found"}""";
    private const string NotRead = """{"message":"This is no callback that is known here. Nothing was changed."}""";
    private const string NotKnown = "Nothing was changed: this message is not about a request that is known here.";

    public static IReadOnlyList<BadCallback> All { get; } =
    [
        new("GET", Approval, 404, NotFound) { Method = "GET" },
        new("PUT", Approval, 404, NotFound) { Method = "PUT" },
        new("DELETE", Approval, 404, NotFound) { Method = "DELETE" },
        Forged("no signature", _ => null),
        Forged("an empty signature", _ => ""),
        Forged("a signature of another body", genuine => "v0=" + new string('0', 64)),
        Forged("a signature that was cut", genuine => genuine[..^1]),
        Forged("a signature in capitals", genuine => genuine.ToUpperInvariant()),
        Forged("a signature without its version", genuine => genuine["v0=".Length..]),
        Forged("a signature of another version", genuine => "v1=" + genuine["v0=".Length..]),
        Forged("a signature that is none", _ => "pineapple"),
        new("a signature by another secret", Approval, 401, "") { Secret = "pineapple" },
        new("late by six minutes", Approval, 401, "") { Late = TimeSpan.FromMinutes(6) },
        new("early by six minutes", Approval, 401, "") { Late = TimeSpan.FromMinutes(-6) },
        At("no time", _ => null),
        At("an empty time", _ => ""),
        At("a time that is no number", _ => "pineapple"),
        At("a time with a fraction", now => now + ".0"),
        At("a time with a sign", now => "+" + now),
        At("a time in milliseconds", now => now + "000"),
        At("a time beyond all numbers", _ => "99999999999999999999"),
        At("a time before all times", _ => "-99999999999999999999"),
        Unread("nothing", ""),
        Unread("a body that is no form", "pineapple"),
        Unread("JSON", """{"type":"block_actions","comment":"pineapple"}"""),
        Unread("a form without a payload", "payloads=pineapple"),
        Unread("an empty payload", "payload="),
        Unread("a payload that is no JSON", "payload=pineapple"),
        Unread("a payload that ends too soon", "payload=%7B%22type%22%3A%22block_actions"),
        Unread("a payload that is a list", "payload=%5B%22pineapple%22%5D"),
        Unread("a payload of no type", "payload=%7B%22pineapple%22%3A1%7D"),
        Unread("a payload of a thousand levels", "payload=" + Uri.EscapeDataString(Hostile.Deep(1000))),
        Unread("a press by nobody", "payload=" + Uri.EscapeDataString("""{"type":"block_actions","actions":[{"action_id":"approve","value":"pineapple"}]}""")),
        Unread("a press on nothing", "payload=" + Uri.EscapeDataString($$"""{"type":"block_actions","user":{"id":"{{Stranger}}"},"actions":[]}""")),
        Unread("a press on a text", "payload=" + Uri.EscapeDataString($$"""{"type":"block_actions","user":{"id":"{{Stranger}}"},"actions":"pineapple"}""")),
        new("a payload that says twice who pressed", links => Approval(links).Replace("%22user%22%3A", $"%22user%22%3A%7B%22id%22%3A%22{Stranger}%22%7D%2C%22user%22%3A", StringComparison.Ordinal), 400, NotRead),
        Written("bytes that are no UTF-8", "%C3%28"),
        Written("half of a surrogate pair", "%5Cud83c"),
        Written("a control character that is not escaped", "%01"),
        new("two payloads", links => $"{Approval(links)}&payload=pineapple", 400, NotRead),
        new("base64 of a form", links => Convert.ToBase64String(Encoding.UTF8.GetBytes(Approval(links))), 400, NotRead),
        new("a form that was escaped twice", links => Uri.EscapeDataString(Approval(links)), 400, NotRead),
        new("a payload of 300 KB", links => $"{Approval(links)}&comment={Hostile.Long.Replace(' ', '+')}", 400, NotRead),
        new("a window that is not known", links => Chat.Submission(links.Account, links.Button, "pineapple", window: "pineapple"), 400, NotRead),
        new("a reason that is no number", links => Chat.Submission(links.Account, links.Button, "pineapple", "pineapple"), 400, NotRead),
        new("a reason beyond all numbers", links => Chat.Submission(links.Account, links.Button, "pineapple", "99999999999999999999"), 400, NotRead),
        Told("a button that is not known", links => Press(links, "pineapple", links.Button), "Nothing was changed: this button is not known here."),
        Told("a value that is no token", links => Press(links, "approve", "pineapple"), NotKnown),
        Told("no value", links => Press(links, "approve", ""), NotKnown),
        Told("a value of 100 KB", links => Press(links, "approve", Hostile.Long[..100_000]), NotKnown),
        Told("a token that nobody has", links => Press(links, "approve", links.Unknown), NotKnown),
        Told("the token of a mail", links => Press(links, "approve", links.Ada), NotKnown),
        Told("a message in another channel", links => Chat.Callback(links.Account, "C0PINEAPPLE", "approve", links.Button), "Nothing was changed: this request is decided in another channel."),
        new("an account that nobody has mapped", links => Chat.Callback(Stranger, links.Channel, "approve", links.Button), 200, "") { Told = (_ => Stranger, "is not known as an approver's") },
        new("a window about nothing that is known", links => Chat.Submission(links.Account, links.Unknown, "pineapple"), 200, $$$"""{"errors":{"comment":"{{{NotKnown}}}"},"response_action":"errors"}"""),
        new("a window without a reason", links => Chat.Submission(links.Account, links.Button, " "), 200, """{"errors":{"comment":"Please say why you deny this."},"response_action":"errors"}"""),
        new("a window with a reason that is not offered", links => Chat.Submission(links.Account, links.Button, "pineapple", "-1"), 200, """{"errors":{"comment":"The reason you chose is not one to deny this. Please choose another one, or none."},"response_action":"errors"}"""),
    ];

    private static string Approval(KnownLinks links) => Press(links, "approve", links.Button);

    private static string Press(KnownLinks links, string action, string token) => Chat.Callback(links.Account, links.Channel, action, token);

    private static BadCallback Forged(string name, Func<string, string?> signature) => new(name, Approval, 401, "") { Signature = signature };

    private static BadCallback At(string name, Func<string, string?> time) => new(name, Approval, 401, "") { Time = time };

    private static BadCallback Unread(string name, string body) => new(name, _ => body, 400, NotRead);

    private static BadCallback Written(string name, string escaped) =>
        new($"a reason with {name}", links => Chat.Submission(links.Account, links.Button, "pineapple").Replace("pineapple", escaped, StringComparison.Ordinal), 400, NotRead);

    private static BadCallback Told(string name, Func<KnownLinks, string> body, string words) => new(name, body, 200, "") { Told = (links => links.Account, words) };
}
