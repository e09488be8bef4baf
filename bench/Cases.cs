using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Bench;

/// <summary>An event, what the Runtime API says beside it, and what stands in the answer of whoever has understood it.</summary>
internal sealed record Event(string Payload, string? ClientContext = null, string Says = "");

/// <summary>
/// For each function an event after which nothing has to be done (the request has ended, or waits and all are asked): it is read, so that what is measured is the start and
/// the reading, the same for everybody.
/// </summary>
internal sealed class Cases(Approval approval, Event waiting, string button, string responseUrl)
{
    // The request was asked for through the plain door: to an agent behind another one it is read, and not given away.
    private const string AnothersRequest = "unknown-request";

    /// <summary>The event of the floor and of Node: the table read itself.</summary>
    public Event Read => new(JsonSerializer.Serialize(new { TableName = "confirmflow-requests", Key = new { key = new { S = $"request#{approval.RequestId}" } }, ConsistentRead = true }));

    /// <summary>The event of a function.</summary>
    /// <exception cref="InvalidOperationException">There is none for a function of that name: add it.</exception>
    public Event For(string handler) => handler switch
    {
        "OpenByPlainCall" => Json(new { action = "check-request", requester = "rita@example.com", parameters = new { requestId = approval.RequestId } }) with { Says = "Executed" },
        "OpenForBedrock" => Json(new
        {
            messageVersion = "1.0", actionGroup = "confirmflow", function = "check-request", sessionId = "1", inputText = "How does it stand?",
            agent = new { name = "bench", id = "BENCH00001", alias = "TSTALIASID", version = "DRAFT" },
            parameters = (object[])[new { name = "requestId", type = "string", value = approval.RequestId }],
            sessionAttributes = new { requester = "rita@example.com" }, promptSessionAttributes = new { },
        }) with { Says = AnothersRequest },
        "OpenForGateway" => Json(new { requestId = approval.RequestId }) with
        {
            ClientContext = JsonSerializer.Serialize(new
            {
                custom = new
                {
                    bedrockAgentCoreToolName = "confirmflow___check-request", bedrockAgentCoreGatewayId = "bench",
                    bedrockAgentCorePropagatedHeaders = """{"x-requester":"rita@example.com"}""",
                },
            }),
            Says = AnothersRequest,
        },
        "AskApprovers" => waiting,
        "Advance" or "Report" or "Execute" => Json(new { requestId = approval.RequestId, run = 1 }),
        "ShowConfirm" => Page("GET", ""),
        "Decide" => Page("POST", "verdict=approve"),
        "FollowSlack" => Slack(DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        "Reconcile" => Json(new { source = "bench" }),
        "Seed" => Json(new
        {
            RequestType = "Delete", ResponseURL = responseUrl, StackId = "bench", RequestId = "bench", LogicalResourceId = "SampleOrdersAndCustomers", PhysicalResourceId = "SampleOrdersAndCustomers",
        }),
        _ => throw new InvalidOperationException($"There is no event for {handler} in {nameof(Cases)}."),
    };

    // A reason for a denial, from an account that nobody knows: the window that it was written in says so, and Slack need not be called.
    private Event Slack(string timestamp)
    {
        var body = "payload=" + Uri.EscapeDataString(JsonSerializer.Serialize(new { type = "view_submission", user = new { id = "U0BENCH" }, view = new { callback_id = "deny", private_metadata = button } }));
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(LambdaService.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        return Json(new
        {
            version = "2.0", routeKey = "POST /slack/interactions", rawPath = "/slack/interactions", rawQueryString = "",
            headers = new Dictionary<string, string>
            {
                ["content-type"] = "application/x-www-form-urlencoded", ["x-slack-request-timestamp"] = timestamp, ["x-slack-signature"] = "v0=" + Convert.ToHexStringLower(mac),
            },
            requestContext = new { http = new { method = "POST", path = "/slack/interactions", sourceIp = "127.0.0.1", userAgent = "bench" } },
            body, isBase64Encoded = false,
        }) with { Says = "is not known as an approver" };
    }

    private static Event Json(object content) => new(JsonSerializer.Serialize(content));

    private Event Page(string method, string form) => Json(new
    {
        version = "2.0", routeKey = method + " /a/{token}", rawPath = "/a/" + approval.LinkToken, rawQueryString = "",
        headers = new Dictionary<string, string> { ["content-type"] = "application/x-www-form-urlencoded", ["content-length"] = form.Length.ToString(CultureInfo.InvariantCulture) },
        pathParameters = new { token = approval.LinkToken },
        requestContext = new { http = new { method, path = "/a/" + approval.LinkToken, sourceIp = "127.0.0.1", userAgent = "bench" } },
        body = Convert.ToBase64String(Encoding.UTF8.GetBytes(form)), isBase64Encoded = true,
    }) with { Says = approval.RequestId };
}
