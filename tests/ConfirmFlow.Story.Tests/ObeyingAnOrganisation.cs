using Amazon.DynamoDBv2;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>The local run under service control policies.</summary>
public sealed class ObeyingAnOrganisation
{
    private const string NoReadsByTrials = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"dynamodb:GetItem","Resource":"*",
         "Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/confirmflow/*-ExtendTrialAction"}}}]}
        """;

    [Fact]
    public async Task The_story_is_told_under_the_policy_that_ships_and_what_another_denies_is_denied()
    {
        using var files = new TemporaryFolder();
        await using var run = await LocalRun.Start(
            "--scp", Path.Combine(Repo.Root, "policies", "scp", "confirmflow.json"), "--scp", files.Write("own.json", NoReadsByTrials));
        var stack = new Stack(run.Address);

        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        await stack.Mailbox.Approve(id, Ada);
        await stack.Doors.Plain.Until(id, "Executed");

        Assert.Equal("refunded", (await stack.Tables.Order(order))["status"]);
        using var reader = stack.DynamoDb(await stack.KeysOf("ExtendTrialActionRole"));
        var denied = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => reader.GetItemAsync(Tables.Customers, new() { ["customerId"] = new() { S = "c-01" } }));
        Assert.Equal("AccessDeniedException", denied.ErrorCode);
        Assert.EndsWith("with an explicit deny in a service control policy", denied.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringResembles":{"aws:PrincipalArn":"x"}}}]}""", "'StringResembles'")]
    [InlineData("not json", "JSON")]
    public async Task A_policy_that_the_local_run_cannot_hold_is_named(string policy, string words)
    {
        using var files = new TemporaryFolder();
        var file = files.Write("own.json", policy);

        await using var run = LocalRun.Begin([Repo.LocalRun], LocalRun.NewState(), ["--scp", file]);

        Assert.NotEqual(0, await run.Ended);
        Assert.Contains($"ConfirmFlow: The service control policy {file}", run.Output, StringComparison.Ordinal);
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
    }
}
