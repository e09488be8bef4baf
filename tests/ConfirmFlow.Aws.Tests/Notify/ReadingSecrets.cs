using System.Net;

namespace ConfirmFlow.Aws.Tests;

public sealed class ReadingSecrets
{
    private const string Arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:confirmflow/slack-0aBcDe";
    private static readonly string Good = """{"ARN":"x","Name":"x","SecretString":"{\"botToken\":\"xoxb-1\",\"signingSecret\":\"hush\"}"}""";

    private static ExtensionSecrets Secrets(Replies replies) => new(new HttpClient(replies), new Uri("http://127.0.0.1:2773/"), Arn, () => "session-token");

    [Fact]
    public async Task The_extension_is_asked_for_it_and_shown_that_it_is_this_function_that_asks()
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.OK, Good));

        Assert.Equal("hush", await Secrets(replies).Find("signingSecret", default));
        var asked = Assert.Single(replies.Asked);
        Assert.Equal((HttpMethod.Get, "/secretsmanager/get?secretId=arn%3Aaws%3Asecretsmanager%3Aus-east-1%3A123456789012%3Asecret%3Aconfirmflow%2Fslack-0aBcDe", "session-token"), (asked.Method, asked.To.PathAndQuery, asked.Proof));
    }

    [Theory]
    [InlineData("""{"SecretString":"hush"}""")]
    [InlineData("""{"SecretString":"[\"hush\"]"}""")]
    [InlineData("""{"SecretString":"{\"signingSecret\":{\"hush\":1}}"}""")]
    [InlineData("""{"SecretString":"{\"signingSecret\":\"\",\"other\":\"hush\"}"}""")]
    [InlineData("""{"SecretString":"{\"Signingsecret\":\"hush\"}"}""")]
    [InlineData("""{"SecretBinary":"aHVzaA=="}""")]
    [InlineData("hush")]
    [InlineData("")]
    public async Task Anything_else_than_a_text_of_that_name_is_a_fault_that_tells_nothing_of_it(string body)
    {
        var fault = await Assert.ThrowsAsync<SecretUnreadableException>(() => Secrets(new Replies(Replies.Of(HttpStatusCode.OK, body))).Find("signingSecret", default));

        Assert.DoesNotContain("hush", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_that_refuses_or_is_not_there_is_a_fault()
    {
        await Assert.ThrowsAsync<SecretUnreadableException>(() => Secrets(new Replies(Replies.Of(HttpStatusCode.BadRequest, Good))).Find("signingSecret", default));
        await Assert.ThrowsAsync<SecretUnreadableException>(() => Secrets(new Replies(() => throw new HttpRequestException())).Find("signingSecret", default));
        await Assert.ThrowsAsync<SecretUnreadableException>(() => Secrets(new Replies(() => throw new TaskCanceledException())).Find("signingSecret", default));
    }
}
