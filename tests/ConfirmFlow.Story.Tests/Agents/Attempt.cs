using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.SecurityToken.Model;

namespace ConfirmFlow.Story.Tests;

/// <summary>Something that nobody may do with an agent's keys, as one call of a service.</summary>
/// <param name="Error">The code that the service refuses it with.</param>
/// <param name="Action">The action that is refused.</param>
/// <param name="Call">The call: the stack, whose keys, the request's id and its order. Its answer is the error's code and message, or null where there is none.</param>
internal sealed record Attempt(string Error, string Action, Func<Stack, Keys, string, string, Task<(string Code, string Message)?>> Call)
{
    private const string Account = "123456789012";

    /// <summary>All of them, by what they would come to.</summary>
    public static IReadOnlyDictionary<string, Attempt> All { get; } = new Dictionary<string, Attempt>
    {
        ["a decision"] = Update("decisions", (_, id) => (Tables.Requests, "key", $"request#{id}")),
        ["a receipt"] = Update("receipt", (_, id) => (Tables.Requests, "key", $"request#{id}")),
        ["another approver"] = Update("policy", (_, id) => (Tables.Requests, "key", $"request#{id}")),
        ["a changed order"] = Update("status", (order, _) => (Tables.Orders, "orderId", order)),
        ["a new order"] = new("AccessDeniedException", "dynamodb:PutItem", (stack, keys, _, _) => InDynamoDb(stack, keys, client =>
            client.PutItemAsync(Tables.Orders, new() { ["orderId"] = new() { S = "29998" }, ["status"] = new() { S = "refunded" } }))),
        ["a request less"] = new("AccessDeniedException", "dynamodb:DeleteItem", (stack, keys, id, _) => InDynamoDb(stack, keys, client =>
            client.DeleteItemAsync(Tables.Requests, new() { ["key"] = new() { S = $"request#{id}-2" } }))),
        ["a link"] = new("AccessDeniedException", "dynamodb:PutItem", (stack, keys, id, _) => InDynamoDb(stack, keys, client => client.PutItemAsync(Tables.Requests, new()
        {
            ["key"] = new() { S = "link#0000" }, ["request"] = new() { S = id }, ["approver"] = new() { S = "rita@example.com" },
        }))),
        ["all requests"] = new("AccessDeniedException", "dynamodb:Scan", (stack, keys, _, _) => InDynamoDb(stack, keys, client => client.ScanAsync(new ScanRequest { TableName = Tables.Requests }))),
        ["a policy of its own"] = new("AccessDeniedException", "dynamodb:PutItem", (stack, keys, _, _) => InDynamoDb(stack, keys, client =>
            client.PutItemAsync(Tables.Policies, new() { ["key"] = new() { S = "other" }, ["document"] = new() { S = "{}" } }))),
        ["a look at an execution"] = InStates("DescribeExecution", id => new { executionArn = Execution(id) }),
        ["a stopped execution"] = InStates("StopExecution", id => new { executionArn = Execution(id) }),
        ["an action's role"] = new("AccessDenied", "sts:AssumeRole", (stack, keys, _, order) => Assume(stack, keys, "action/confirmflow-us-east-1-RefundOrderAction", order)),
    };

    private static string Execution(string id) => $"arn:aws:states:us-east-1:{Account}:execution:confirmflow-approval:{id}-1";

    private static Attempt Update(string attribute, Func<string, string, (string Table, string Key, string Value)> item) => new("AccessDeniedException", "dynamodb:UpdateItem", (stack, keys, id, order) =>
    {
        var (table, key, value) = item(order, id);
        return InDynamoDb(stack, keys, client => client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = table, Key = new() { [key] = new() { S = value } },
            UpdateExpression = "SET #it = :it", ExpressionAttributeNames = new() { ["#it"] = attribute }, ExpressionAttributeValues = new() { [":it"] = new() { S = "forged" } },
        }));
    });

    private static Attempt InStates(string operation, Func<string, object> input) => new("AccessDeniedException", $"states:{operation}", async (stack, keys, id, _) =>
        await new Executions(stack.Signed(keys)).Call(operation, input(id)) is { Error: { } code } reply ? (code, reply.Body) : null);

    private static async Task<(string, string)?> InDynamoDb(Stack stack, Keys keys, Func<Amazon.DynamoDBv2.IAmazonDynamoDB, Task> call)
    {
        using var client = stack.DynamoDb(keys);
        return await Refused(() => call(client));
    }

    private static async Task<(string, string)?> Assume(Stack stack, Keys keys, string role, string resource)
    {
        using var client = stack.Sts(keys);
        return await Refused(() => client.AssumeRoleAsync(new AssumeRoleRequest
        {
            RoleArn = $"arn:aws:iam::{Account}:role/confirmflow/confirmflow/{role}",
            RoleSessionName = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", SourceIdentity = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", Tags = [new() { Key = "resource", Value = resource }],
        }));
    }

    private static async Task<(string, string)?> Refused(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (AmazonServiceException refused)
        {
            return (refused.ErrorCode, refused.Message);
        }
    }
}
