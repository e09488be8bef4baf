using System.Text.Json;
using Amazon.Runtime;
using Amazon.SimpleEmailV2;

namespace ConfirmFlow.Aws.Tests;

public sealed class HandingOverMail
{
    private static readonly Mail Letter = new(Ada, RequestId.Parse("ar-gaytemzugu3doobzmfrggzdfmy"), "Approve? “Grüße” 👍", "<p dir=\"auto\">Grüße &amp; <b>yes</b></p>", "Grüße & yes\nSecond line");

    private static AmazonSimpleEmailServiceV2Client Client(Uri address) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSimpleEmailServiceV2Config { ServiceURL = address.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static SesPostOffice Office(IAmazonSimpleEmailServiceV2 client) => new(new(client), "confirmflow@example.com", "confirmflow-mail", "*");

    [Fact]
    public async Task Subject_HTML_and_text_arrive_whole_with_one_person()
    {
        await using var emulator = await Emulator.Start("ses.mjs");
        using var client = Client(emulator.Address);
        using var http = new HttpClient { BaseAddress = emulator.Address };

        Assert.True(await Office(client).Send(Letter, default));

        using var store = JsonDocument.Parse(await http.GetStringAsync(new Uri("/store", UriKind.Relative)));
        var mail = Assert.Single(store.RootElement.GetProperty("emails").EnumerateArray());
        Assert.Equal(Letter.Subject, mail.GetProperty("subject").GetString());
        Assert.Equal(Letter.Html, mail.GetProperty("body").GetProperty("html").GetString());
        Assert.Equal(Letter.Text, mail.GetProperty("body").GetProperty("text").GetString());
        Assert.Equal("confirmflow@example.com", mail.GetProperty("from").GetString());
        Assert.Equal(["ada@example.com"], mail.GetProperty("destination").GetProperty("to").EnumerateArray().Select(to => to.GetString()));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("example.com", true)]
    [InlineData("ample.com", false)]
    [InlineData("mail.example.com", false)]
    public void Whom_IAM_keeps_mail_from_is_known_before_it_is_sent(string domain, bool may)
    {
        var office = new SesPostOffice(new(() => throw new InvalidOperationException("made")), "confirmflow@example.com", "confirmflow-mail", domain);

        Assert.Equal(may, office.MayMail(Ada));
    }

    [Fact]
    public async Task The_configuration_set_is_named()
    {
        await using var ses = Listener.Answering(new Said(200, """{"MessageId":"m"}"""));
        using var client = Client(ses.Address);

        await Office(client).Send(Letter, default);

        using var body = JsonDocument.Parse(Assert.Single(ses.Heard).Body);
        Assert.Equal("confirmflow-mail", body.RootElement.GetProperty("ConfigurationSetName").GetString());
        Assert.Equal("/v2/email/outbound-emails", ses.Heard.First().Path.AbsolutePath);
    }

    [Fact]
    public async Task All_mails_about_a_request_are_one_conversation_and_ask_for_no_notice_of_absence()
    {
        await using var emulator = await Emulator.Start("ses.mjs");
        using var client = Client(emulator.Address);
        using var http = new HttpClient { BaseAddress = emulator.Address };

        await Office(client).Send(Letter, default);

        using var store = JsonDocument.Parse(await http.GetStringAsync(new Uri("/store", UriKind.Relative)));
        Assert.Equal(
            [
                ("In-Reply-To", "<ar-gaytemzugu3doobzmfrggzdfmy@example.com>"),
                ("References", "<ar-gaytemzugu3doobzmfrggzdfmy@example.com>"),
                ("Auto-Submitted", "auto-generated"),
            ],
            Assert.Single(store.RootElement.GetProperty("emails").EnumerateArray()).GetProperty("headers").EnumerateArray()
                .Select(header => (header.GetProperty("name").GetString()!, header.GetProperty("value").GetString()!)));
    }

    [Fact]
    public async Task Mail_that_is_rejected_for_good_is_an_answer()
    {
        await using var ses = Listener.Answering(new Said(400, """{"message":"no"}""", ErrorType: "MessageRejected"));
        using var client = Client(ses.Address);

        Assert.False(await Office(client).Send(Letter, default));
    }

    [Fact]
    public async Task Anything_else_is_a_fault()
    {
        await using var ses = Listener.Answering(new Said(400, """{"message":"no"}""", ErrorType: "LimitExceededException"));
        using var client = Client(ses.Address);

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => Office(client).Send(Letter, default));
    }
}
