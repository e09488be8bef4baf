using System.IO.Compression;
using System.Text;
using static ConfirmFlow.Story.Tests.BadRequest;

namespace ConfirmFlow.Story.Tests;

/// <summary>Posts that are not the form of a confirm page, or that come to a link which decides nothing.</summary>
internal static class BadForms
{
    private const string NoForm = "What was sent is not the form of this page.";
    private const string Unknown = "This link does not work";
    private const string Late = "Your press changed nothing.";
    private const string WhyNot = "Please say why you deny this.";
    private const string NotOffered = "The reason you chose is not one to deny this.";
    private const string TooLong = "A comment has at most 1000 characters.";
    private static readonly byte[] Approval = Encoding.UTF8.GetBytes("verdict=approve&comment=pineapple");

    public static IReadOnlyList<BadRequest> All { get; } =
    [
        Post("JSON", """{"verdict":"approve","comment":"pineapple"}""", 415, NoForm, "application/json"),
        Post("a form that says it is text", "verdict=approve&comment=pineapple", 415, NoForm, "text/plain"),
        Post("a form of parts", "--x\r\nContent-Disposition: form-data; name=\"verdict\"\r\n\r\napprove\r\n--x--", 415, NoForm, "multipart/form-data; boundary=x"),
        Post("a type that only begins like a form's", "verdict=approve", 415, NoForm, "application/x-www-form-urlencoded-pineapple"),
        Post("no type", "verdict=approve", 415, NoForm, type: null),
        Post("nothing", "", 400, NoForm),
        Post("no verdict", "comment=pineapple", 400, NoForm),
        Post("a verdict without a value", "verdict", 400, NoForm),
        Post("another verdict", "verdict=pineapple", 400, NoForm),
        Post("a verdict in capitals", "verdict=APPROVE", 400, NoForm),
        Post("a field in capitals", "VERDICT=approve", 400, NoForm),
        Post("a field of a list", "verdict[]=approve", 400, NoForm),
        Post("two verdicts", "verdict=approve&verdict=deny&comment=pineapple", 400, NoForm),
        Post("the same verdict twice", "verdict=approve&verdict=approve", 400, NoForm),
        Post("two comments", "verdict=deny&comment=pineapple&comment=", 400, NoForm),
        Post("a verdict in the query only", links => $"/a/{links.Ada}?verdict=approve", [], 400, NoForm),
        Post("a verdict in HTML", "verdict=%3Cb%3Eapprove%3C%2Fb%3E&comment=pineapple", 400, NoForm),
        Post("a verdict in chat markup", "verdict=%3C!channel%3E+*approve*", 400, NoForm),
        Post("a verdict with half a character", "verdict=approve%ED%A0%80", 400, NoForm),
        Post("a verdict of 60 KB", $"verdict={Hostile.Long[..60_000].Replace(' ', '+')}", 400, NoForm),
        Post("JSON of a hundred thousand levels", Hostile.Deep(100_000), 415, NoForm, "application/json"),
        Post("a verdict with a space behind it", "verdict=approve+", 400, NoForm),
        Post("a verdict with a zero behind it", "verdict=approve%00", 400, NoForm),
        Post("a verdict that turns around", "verdict=%E2%80%AEapprove", 400, NoForm),
        Post("a verdict in letters that look alike", "verdict=%D0%B0pprove", 400, NoForm),
        Post("semicolons between the fields", "verdict=approve;comment=pineapple", 400, NoForm),
        Post("a query of a query", "?verdict=approve", 400, NoForm),
        Post("a form in base64", Convert.ToBase64String(Approval), 400, NoForm),
        Post("a form that was escaped twice", "verdict%3Dapprove", 400, NoForm),
        Post("a form of bytes that are no text", links => $"/a/{links.Ada}", [0xFF, 0xFE, 0x00, 0xC0, 0x80], 400, NoForm),
        Post("a form in UTF-16", links => $"/a/{links.Ada}", Encoding.Unicode.GetBytes("verdict=approve"), 400, NoForm),
        Post("a form that is packed", links => $"/a/{links.Ada}", Packed(Approval), 400, NoForm),
        Post("a form of 300 KB", $"verdict=approve&comment={Hostile.Long.Replace(' ', '+')}", 400, NoForm),
        Post("ten thousand fields", $"verdict=approve&{string.Join('&', Enumerable.Range(0, 10_000).Select(at => $"pineapple{at}={at}"))}", 400, NoForm),
        Post("a comment that is too long", $"verdict=approve&comment={Hostile.Long[..1_010].Replace(' ', '+')}", 422, TooLong),
        Post("a denial with a comment that is too long", $"verdict=deny&comment={Hostile.Long[..1_010].Replace(' ', '+')}", 422, TooLong),
        Post("a denial without a reason", "verdict=deny", 422, WhyNot),
        Post("a denial with an empty reason", "verdict=deny&comment=", 422, WhyNot),
        Post("a denial with a blank reason", "verdict=deny&comment=+%09%0D%0A+", 422, WhyNot),
        Post("a denial with a reason that cannot be seen", "verdict=deny&comment=%E2%80%8B%E2%80%AE%00%EF%BB%BF", 422, WhyNot),
        Post("a reason that is not offered", "verdict=deny&reason=pineapple", 422, NotOffered),
        Post("a denial with a reason to approve", "verdict=deny&reason=Checked+with+the+customer&comment=pineapple", 422, NotOffered),
        Post("a reason in other letters", "verdict=deny&reason=not+what+the+customer+asked+for", 422, NotOffered),
        Post("two reasons", "verdict=deny&reason=Not+what+the+customer+asked+for&reason=", 400, NoForm),
        Post("two answers", "verdict=approve&answer=1&answer=1", 400, NoForm),
        Post("a press on a token that nobody has", links => $"/a/{links.Unknown}", Approval, 404, Unknown),
        Post("a press on a token that was cut", links => $"/a/{links.Ada[..^1]}", Approval, 404, Unknown),
        Post("a press on a token in another spelling", links => $"/a/{links.Ada[..^1]}{(char)(links.Ada[^1] + 1)}", Approval, 404, Unknown),
        Post("a press by somebody who has not been asked", links => $"/a/{links.Linus}", Approval, 404, Unknown),
        Post("a press by the requester", links => $"/a/{links.Rita}", Approval, 404, Unknown),
        Post("a press by a stranger", links => $"/a/{links.Stranger}", Approval, 404, Unknown),
        Post("a press on a request that is no longer kept", links => $"/a/{links.Gone}", Approval, 404, Unknown),
        Post("a press on a request that has expired", links => $"/a/{links.Expired}", Approval, 409, Late),
        Post("a press on a request that was taken back", links => $"/a/{links.Withdrawn}", Approval, 409, Late),
        Post("taking back what was not approved", "verdict=take-back&comment=pineapple", 409, "You have not approved this"),
        Post("two ticks", "verdict=take-back&sure=yes&sure=yes", 400, NoForm),
        Post("an approval and taking it back", "verdict=approve&verdict=take-back", 400, NoForm),
        Post("no form, and a token that nobody has", links => $"/a/{links.Unknown}", Encoding.UTF8.GetBytes("pineapple"), 404, Unknown, "application/json"),
        Post("a slash too many", links => $"/a/{links.Ada}/", Approval, 404, """{"message":"Not Found"}"""),
    ];

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(bytes);
        return packed.ToArray();
    }
}
