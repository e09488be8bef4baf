using System.Net;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class SigningACall(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Fact]
    public async Task An_unknown_key_is_not_recognized()
    {
        var nobody = new Keys("AKIAIOSFODNN7EXAMPLE", "secret");
        using var dynamoDb = stack.DynamoDb(nobody);
        using var sts = stack.Sts(nobody);

        var table = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => dynamoDb.ListTablesAsync());
        var identity = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest()));
        var function = await new Functions(stack.Signed(nobody)).Try(PlainDoor.Function, PlainDoor.Text("refund-order", RefundOf("1001"), Rita));
        var machine = await new Executions(stack.Signed(nobody)).Call("ListStateMachines", new { });

        Assert.Equal(
            ["UnrecognizedClientException", "InvalidClientTokenId", "UnrecognizedClientException", "UnrecognizedClientException"],
            [table.ErrorCode, identity.ErrorCode, function.Error!, machine.Error!]);
    }

    [Fact]
    public async Task A_signature_by_another_secret_is_refused()
    {
        var guessed = Keys.Administrator with { Secret = "guessed" };
        using var dynamoDb = stack.DynamoDb(guessed);

        var table = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => dynamoDb.ListTablesAsync());
        var function = await new Functions(stack.Signed(guessed)).Try(PlainDoor.Function, PlainDoor.Text("refund-order", RefundOf("1001"), Rita));

        Assert.Equal(["InvalidSignatureException", "InvalidSignatureException"], [table.ErrorCode, function.Error!]);
    }

    [Fact]
    public async Task A_sessions_keys_are_worth_nothing_without_its_token()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Approve(id, Ada);
        await stack.Doors.Plain.Until(id, "Executed");
        var grant = Keys.Of((await stack.Local("sessions")).Single(session => session.GetProperty("sessionName").GetString() == id));
        using var dynamoDb = stack.DynamoDb(grant with { Token = null });

        var denied = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => dynamoDb.GetItemAsync(Tables.Orders, new() { ["orderId"] = new() { S = "1001" } }));

        Assert.Equal("UnrecognizedClientException", denied.ErrorCode);
    }

    [Theory]
    [InlineData("/2015-03-31/functions/IntakeFunction/invocations", "application/json", "{}", "MissingAuthenticationTokenException")]
    [InlineData("/v2/email/outbound-emails", "application/json", "{}", "MissingAuthenticationTokenException")]
    [InlineData("/", "application/x-www-form-urlencoded", "Action=GetCallerIdentity&Version=2011-06-15", "<Code>MissingAuthenticationToken</Code>")]
    [InlineData("/", "application/x-amz-json-1.0", "{}", "MissingAuthenticationTokenException")]
    public async Task Without_a_signature_nobody_is_served(string path, string type, string body, string code)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await http.PostAsync(new Uri(stack.Address, path), content);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var error = answer.Headers.TryGetValues("x-amzn-ErrorType", out var header) ? header.Single() : "";
        Assert.Contains(code, error + await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_of_an_invocation_is_answered_without_content_and_leaves_no_word()
    {
        var reply = await stack.Signed(Keys.Administrator).Post(
            "lambda", "/2015-03-31/functions/IntakeFunction/invocations", "{}", ("Content-Type", "application/json"), ("X-Amz-Invocation-Type", "DryRun"));

        Assert.Equal((204, ""), (reply.Status, reply.Body));
        Assert.DoesNotContain("request failed", shared.Run.Output, StringComparison.Ordinal);
    }
}
