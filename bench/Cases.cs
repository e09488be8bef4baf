using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Bench;

/// <summary>An event, what stands in the answer of whoever has understood it, what they ask for before that (<see cref="Asked"/>), and what the Runtime API says beside the event.</summary>
internal sealed record Event(string Payload, string Says, string[] Asks, string? ClientContext = null);

/// <summary>
/// For each function an event after which nothing has to be done (the request has ended, or waits and all are asked): it is read, so that what is measured is the start and
/// the reading, the same for everybody.
/// </summary>
internal sealed class Cases(Approval approval, Event waiting, string button)
{
    /// <summary>What a step answers that has nothing to say: only what it asked for shows that it did its work.</summary>
    public const string Done = "{}";

    // The request was asked for through the plain door: to an agent behind another one it is read, and not given away.
    private const string AnothersRequest = "unknown-request";

    /// <summary>The event of the floor: the table read itself.</summary>
    public Event Read => Json(new { TableName = "confirmflow-requests", Key = new { key = new { S = RequestKey } }, ConsistentRead = true }, "\"done\":true", Request);

    /// <summary>The same for who says whether there was anything.</summary>
    public Event ReadAndFound => Read with { Says = "\"found\":true" };

    /// <summary>The same for who does not read.</summary>
    public Event NotRead => Read with { Asks = [] };

    private string RequestKey => $"request#{approval.RequestId}";

    private string Request => Asked.Item(RequestKey);

    /// <summary>The event of a function.</summary>
    /// <exception cref="InvalidOperationException">There is none for a function of that name: add it.</exception>
    public Event For(string handler) => handler switch
    {
        "OpenByPlainCall" => Json(new { action = "check-request", requester = "rita@example.com", parameters = new { requestId = approval.RequestId } }, "Executed", Request),
        "OpenForBedrock" => Json(new
        {
            messageVersion = "1.0", actionGroup = "confirmflow", function = "check-request", sessionId = "1", inputText = "How does it stand?",
            agent = new { name = "bench", id = "BENCH00001", alias = "TSTALIASID", version = "DRAFT" },
            parameters = (object[])[new { name = "requestId", type = "string", value = approval.RequestId }],
            sessionAttributes = new { requester = "rita@example.com" }, promptSessionAttributes = new { },
        }, AnothersRequest, Request),
        "OpenForGateway" => Json(new { requestId = approval.RequestId }, AnothersRequest, Request) with
        {
            ClientContext = JsonSerializer.Serialize(new
            {
                custom = new
                {
                    bedrockAgentCoreToolName = "confirmflow___check-request", bedrockAgentCoreGatewayId = "bench",
                    bedrockAgentCorePropagatedHeaders = """{"x-requester":"rita@example.com"}""",
                },
            }),
        },
        "AskApprovers" => waiting,
        "Advance" => Step("\"next\":\"report\""),
        "Report" or "Execute" => Step(Done),
        "ShowConfirm" => Page("GET", ""),
        "Decide" => Page("POST", "verdict=approve"),
        "FollowSlack" => Slack(DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        "Reconcile" => Json(new { source = "bench" }, "\"open\":0", Asked.Index("open-requests")),
        "Seed" => Json(new
        {
            RequestType = "Delete", ResponseURL = LambdaService.ResponseUrl, StackId = "bench", RequestId = "bench", LogicalResourceId = "SampleOrdersAndCustomers", PhysicalResourceId = "SampleOrdersAndCustomers",
        }, Done, Asked.CustomResource("SUCCESS")),
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
        }, "is not known as an approver", Asked.Secret, Asked.Item("button#"), Asked.Item("request#"), Asked.Nothing("current"));
    }

    private static Event Json(object content, string says, params string[] asks) => new(JsonSerializer.Serialize(content), says, asks);

    private Event Step(string says) => Json(new { requestId = approval.RequestId, run = 1 }, says, Request);

    private Event Page(string method, string form) => Json(new
    {
        version = "2.0", routeKey = method + " /a/{token}", rawPath = "/a/" + approval.LinkToken, rawQueryString = "",
        headers = new Dictionary<string, string> { ["content-type"] = "application/x-www-form-urlencoded", ["content-length"] = form.Length.ToString(CultureInfo.InvariantCulture) },
        pathParameters = new { token = approval.LinkToken },
        requestContext = new { http = new { method, path = "/a/" + approval.LinkToken, sourceIp = "127.0.0.1", userAgent = "bench" } },
        body = Convert.ToBase64String(Encoding.UTF8.GetBytes(form)), isBase64Encoded = true,
    }, approval.RequestId, Asked.Item("link#"), Request);
}
