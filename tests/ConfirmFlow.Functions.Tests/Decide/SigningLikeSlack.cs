using System.Diagnostics;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Signatures that others computed: the example in Slack's documentation, and Node's own HMAC.</summary>
public sealed class SigningLikeSlack
{
    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    private const string DocumentedSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string DocumentedTimestamp = "1531420618";
    private const string DocumentedSignature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const string DocumentedBody =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void The_documented_example_is_genuine_in_its_time() =>
        Assert.True(SlackSignature.IsGenuine(DocumentedSecret, DocumentedTimestamp, DocumentedSignature, DocumentedBody, Then));

    [Fact]
    public async Task What_Node_signs_is_genuine()
    {
        string[] bodies = ["", "payload=%7B%7D", DocumentedBody, "payload=" + new string('é', 5000), "payload=\u0000\n\ud83d\ude00"];
        foreach (var body in bodies)
        {
            var signature = await NodeSigns(Slack.SigningSecret, $"v0:{DocumentedTimestamp}:{body}");

            Assert.True(SlackSignature.IsGenuine(Slack.SigningSecret, DocumentedTimestamp, signature, body, Then), body);
            Assert.Equal(signature, Slack.Sign(Slack.SigningSecret, DocumentedTimestamp, body));
        }
    }

    [Fact]
    public void Anything_that_is_changed_is_not()
    {
        Assert.All(
            [
                (DocumentedSecret + "x", DocumentedTimestamp, DocumentedSignature, DocumentedBody),
                ("", DocumentedTimestamp, DocumentedSignature, DocumentedBody),
                (DocumentedSecret, "1531420619", DocumentedSignature, DocumentedBody),
                (DocumentedSecret, DocumentedTimestamp, DocumentedSignature, DocumentedBody + " "),
                (DocumentedSecret, DocumentedTimestamp, DocumentedSignature, DocumentedBody.Replace("+", " ", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal)),
                (DocumentedSecret, DocumentedTimestamp, DocumentedSignature[..^1] + "4", DocumentedBody),
                (DocumentedSecret, DocumentedTimestamp, DocumentedSignature.ToUpperInvariant(), DocumentedBody),
                (DocumentedSecret, DocumentedTimestamp, DocumentedSignature.Replace("v0", "v1", StringComparison.Ordinal), DocumentedBody),
                (DocumentedSecret, DocumentedTimestamp, DocumentedSignature[3..], DocumentedBody),
                (DocumentedSecret, DocumentedTimestamp, "", DocumentedBody),
                (DocumentedSecret, DocumentedTimestamp, (string?)null, DocumentedBody),
            ],
            forged => Assert.False(SlackSignature.IsGenuine(forged.Item1, forged.Item2, forged.Item3, forged.Item4, Then)));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(86400, false)]
    public void It_holds_for_five_minutes_either_way(int seconds, bool genuine) =>
        Assert.Equal(genuine, SlackSignature.IsGenuine(DocumentedSecret, DocumentedTimestamp, DocumentedSignature, DocumentedBody, Then.AddSeconds(seconds)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData(" 1531420618")]
    [InlineData("+1531420618")]
    [InlineData("1531420618.0")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999")]
    public void A_time_in_any_other_form_is_none(string? timestamp) =>
        Assert.False(SlackSignature.IsGenuine(DocumentedSecret, timestamp, Slack.Sign(DocumentedSecret, timestamp ?? "", DocumentedBody), DocumentedBody, Then));

    private static async Task<string> NodeSigns(string secret, string text)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add("const c=[];process.stdin.on('data',d=>c.push(d)).on('end',()=>console.log('v0='+require('crypto').createHmac('sha256',process.argv[1]).update(Buffer.concat(c)).digest('hex')))");
        start.ArgumentList.Add(secret);
        using var node = Process.Start(start)!;
        await node.StandardInput.BaseStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }
}
