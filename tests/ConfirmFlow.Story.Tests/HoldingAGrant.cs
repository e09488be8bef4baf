using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>What the credentials of a real execution are good for, in whoever's hands.</summary>
public sealed class HoldingAGrant(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Fact]
    public async Task Its_session_names_the_request_and_the_order()
    {
        var order = await stack.Tables.NewOrder();
        var id = await Refunded(order);

        var session = Assert.Single(await stack.Local("sessions"), session => session.GetProperty("sessionName").GetString() == id);

        Assert.EndsWith(":role/confirmflow/confirmflow/action/confirmflow-us-east-1-RefundOrderAction", session.GetProperty("roleArn").GetString(), StringComparison.Ordinal);
        Assert.Equal(id, session.GetProperty("sourceIdentity").GetString());
        Assert.Equal(order, session.GetProperty("tags").GetProperty("resource").GetString());
        Assert.True(session.GetProperty("expires").GetDateTimeOffset() - session.GetProperty("at").GetDateTimeOffset() <= TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task It_touches_the_approved_order_and_no_other()
    {
        var (order, other) = (await stack.Tables.NewOrder(), await stack.Tables.NewOrder());
        using var client = stack.DynamoDb(await GrantOf(await Refunded(order)));

        Assert.Equal("refunded", (await client.GetItemAsync(Tables.Orders, Key("orderId", order))).Item["status"].S);

        var before = (await stack.Tables.Order(other)).ToString();
        await Denied(() => client.GetItemAsync(Tables.Orders, Key("orderId", other)));
        await Denied(() => client.UpdateItemAsync(Tables.Orders, Key("orderId", other), new() { ["status"] = new() { Value = new() { S = "refunded" } } }));
        await Denied(() => client.DeleteItemAsync(Tables.Orders, Key("orderId", other)));
        await Denied(() => client.PutItemAsync(Tables.Orders, Key("orderId", other)));
        Assert.Equal(before, (await stack.Tables.Order(other)).ToString());
    }

    [Fact]
    public async Task It_does_to_the_approved_order_nothing_but_what_the_action_does()
    {
        var order = await stack.Tables.NewOrder();
        using var client = stack.DynamoDb(await GrantOf(await Refunded(order)));

        await Denied(() => client.DeleteItemAsync(Tables.Orders, Key("orderId", order)));
        await Denied(() => client.PutItemAsync(Tables.Orders, Key("orderId", order)));
        await Denied(() => client.ScanAsync(new ScanRequest { TableName = Tables.Orders }));
        await Denied(() => client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { [Tables.Orders] = new() { Keys = [Key("orderId", order)] } }));
        Assert.NotNull(await stack.Tables.Order(order));
    }

    [Fact]
    public async Task It_opens_no_other_table()
    {
        var id = await Refunded(await stack.Tables.NewOrder());
        using var client = stack.DynamoDb(await GrantOf(id));

        await Denied(() => client.GetItemAsync(Tables.Customers, Key("customerId", "c-01")));
        await Denied(() => client.GetItemAsync(Tables.Requests, Key("key", $"request#{id}")));
        await Denied(() => client.ScanAsync(new ScanRequest { TableName = Tables.Requests }));
    }

    [Fact]
    public async Task It_assumes_no_role()
    {
        using var sts = stack.Sts(await GrantOf(await Refunded(await stack.Tables.NewOrder())));
        var account = await stack.Account();

        foreach (var role in (string[])["action/confirmflow-us-east-1-RefundOrderAction", "action/confirmflow-us-east-1-DeleteCustomerAction", "confirmflow-us-east-1-Execute"])
        {
            var denied = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => sts.AssumeRoleAsync(new AssumeRoleRequest
            {
                RoleArn = $"arn:aws:iam::{account}:role/confirmflow/confirmflow/{role}", RoleSessionName = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa",
            }));
            Assert.Equal("AccessDenied", denied.ErrorCode);
        }
    }

    [Fact]
    public async Task It_calls_no_function_wakes_no_machine_and_sends_no_mail()
    {
        var http = stack.Signed(await GrantOf(await Refunded(await stack.Tables.NewOrder())));
        var account = await stack.Account();

        Reply[] replies =
        [
            await new Functions(http).Try(PlainDoor.Function, PlainDoor.Text("extend-trial", new() { ["customerId"] = "c-01" }, Rita)),
            await new Executions(http).Call("StartExecution", new { stateMachineArn = $"arn:aws:states:us-east-1:{account}:stateMachine:confirmflow-approval", input = "{}" }),
            await new Executions(http).Call("SendTaskSuccess", new { taskToken = "AAAA", output = "{}" }),
            await http.Post("ses", "/v2/email/outbound-emails", """{"FromEmailAddress":"confirmflow@example.com","Destination":{"ToAddresses":["ada@example.com"]},"Content":{"Simple":{"Subject":{"Data":"x"},"Body":{"Text":{"Data":"x"}}}}}""", ("Content-Type", "application/json")),
        ];

        Assert.All(replies, reply => Assert.Equal("AccessDeniedException", reply.Error));
    }

    [Theory]
    [InlineData("IntakeRole")]
    [InlineData("NotifyRole")]
    [InlineData("AdvanceRole")]
    [InlineData("ShowConfirmRole")]
    [InlineData("DecideRole")]
    [InlineData("ReportRole")]
    [InlineData("ReconcileRole")]
    [InlineData("ApprovalMachineRole")]
    public async Task No_other_function_gets_one(string role) =>
        Assert.Equal("AccessDenied", await Assuming(await stack.KeysOf(role), request => request));

    [Fact]
    public async Task The_executor_gets_one_in_the_form_it_uses_and_in_no_other()
    {
        var executor = await stack.KeysOf("ExecuteRole");

        Assert.Null(await Assuming(executor, request => request));
        Assert.Equal("AccessDenied", await Assuming(executor, request => { request.Tags = null; return request; }));
        Assert.Equal("AccessDenied", await Assuming(executor, request => { request.Tags.Add(new() { Key = "more", Value = "1" }); return request; }));
        Assert.Equal("AccessDenied", await Assuming(executor, request => { request.SourceIdentity = null; return request; }));
        Assert.Equal("AccessDenied", await Assuming(executor, request => { request.RoleSessionName = "somebody"; return request; }));
    }

    // The error code, or null where there was none.
    private async Task<string?> Assuming(Keys keys, Func<AssumeRoleRequest, AssumeRoleRequest> change)
    {
        using var sts = stack.Sts(keys);
        try
        {
            await sts.AssumeRoleAsync(change(new AssumeRoleRequest
            {
                RoleArn = $"arn:aws:iam::{await stack.Account()}:role/confirmflow/confirmflow/action/confirmflow-us-east-1-RefundOrderAction",
                RoleSessionName = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa",
                SourceIdentity = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa",
                Tags = [new() { Key = "resource", Value = "1001" }],
            }));
            return null;
        }
        catch (AmazonSecurityTokenServiceException denied)
        {
            return denied.ErrorCode;
        }
    }

    private static Dictionary<string, AttributeValue> Key(string name, string value) => new() { [name] = new() { S = value } };

    private static async Task Denied(Func<Task> call) =>
        Assert.Equal("AccessDeniedException", (await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(call)).ErrorCode);

    private async Task<string> Refunded(string order)
    {
        var id = await stack.Doors.Plain.Refund(order);
        await stack.Mailbox.Approve(id, Ada);
        await stack.Doors.Plain.Until(id, "Executed");
        // Then the executor has let go of it, and whoever holds the grant is somebody else.
        await stack.Executions.Ended(await stack.Account(), id);
        return id;
    }

    private async Task<Keys> GrantOf(string id) =>
        Keys.Of((await stack.Local("sessions")).Single(session => session.GetProperty("sessionName").GetString() == id));
}
