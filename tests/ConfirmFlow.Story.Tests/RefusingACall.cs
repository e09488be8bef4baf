using System.Text.Json;
using System.Text.Json.Nodes;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class RefusingACall(QuietRun quiet) : IClassFixture<QuietRun>
{
    private const string NoOrder = "29999";
    private readonly Stack stack = quiet.Stack;

    public static TheoryData<string, string, string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string, string, string>();
            foreach (string door in Doors.Names)
            {
                calls.Add(door, "drop-table", """{"table":"confirmflow-orders"}""", "denied-by-policy");
                calls.Add(door, "reboot-server", "{}", "unknown-action");
                calls.Add(door, "refund-order", "{}", "bad-parameters");
                calls.Add(door, "refund-order", $$"""{"orderId":"{{NoOrder}}","amount":"0.00","reason":"x"}""", "bad-parameters");
                calls.Add(door, "refund-order", $$"""{"orderId":"{{NoOrder}}","amount":"1.001","reason":"x"}""", "bad-parameters");
                calls.Add(door, "refund-order", $$"""{"orderId":"*","amount":"1.00","reason":"x"}""", "bad-parameters");
                calls.Add(door, "refund-order", $$"""{"orderId":"${aws:username}","amount":"1.00","reason":"x"}""", "bad-parameters");
                calls.Add(door, "refund-order", $$"""{"orderId":"{{NoOrder}}","amount":"1.00","reason":"x","approver":"rita@example.com"}""", "bad-parameters");
                calls.Add(door, "delete-customer", """{"customerId":"c-1","reason":"x"}""", "bad-parameters");
                calls.Add(door, "check-request", "{}", "bad-parameters");
                calls.Add(door, "check-request", """{"requestId":"ar-aaaaaaaaaaaaaaaaaaaaaaaaaa"}""", "unknown-request");
                calls.Add(door, "check-request", """{"requestId":"'; DROP TABLE requests"}""", "unknown-request");
                calls.Add(door, "withdraw-request", """{"requestId":"ar-aaaaaaaaaaaaaaaaaaaaaaaaaa"}""", "unknown-request");
            }

            return calls;
        }
    }

    [Theory, MemberData(nameof(Calls))]
    public Task It_says_why_and_leaves_no_trace(string door, string action, string parameters, string code) =>
        LeavesNoTrace(code, () => stack.Doors[door].Call(action, JsonSerializer.Deserialize<Dictionary<string, object>>(parameters)!, Rita));

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task Every_wrong_parameter_is_named_with_what_is_allowed(string door)
    {
        var told = await stack.Doors[door].Call("refund-order", new() { ["orderId"] = "x", ["amount"] = "much", ["colour"] = "red" }, Rita);

        Assert.Equal(["amount", "colour", "orderId", "reason"], told.Wrong.Order());
        Assert.Contains("4 to 12 digits", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "")]
    [InlineData("plain", "nobody")]
    [InlineData("plain", "rita@example.com, ada@example.com")]
    [InlineData("gateway", "")]
    [InlineData("gateway", "nobody")]
    [InlineData("bedrock function", "")]
    [InlineData("bedrock api", "rita@example.com\r\nbcc: x@example.com")]
    public Task Without_the_address_of_a_person_nothing_is_opened(string door, string requester) =>
        LeavesNoTrace("requester-missing", () => stack.Doors[door].Call("refund-order", RefundOf(NoOrder), requester));

    [Fact]
    public Task The_gateway_takes_no_requester_among_the_arguments() =>
        LeavesNoTrace("requester-not-taken", () => stack.Doors.Gateway.Send(
            "refund-order", new Dictionary<string, object>(RefundOf(NoOrder)) { ["requester"] = Rita }, GatewayDoor.Headers(Rita)));

    [Fact]
    public Task The_gateway_takes_no_requester_from_the_arguments_in_place_of_the_header() =>
        LeavesNoTrace("requester-not-taken", () => stack.Doors.Gateway.Send(
            "refund-order", new Dictionary<string, object>(RefundOf(NoOrder)) { ["x-requester"] = Rita }, headers: null));

    [Fact]
    public Task The_gateway_needs_the_propagated_header() =>
        LeavesNoTrace("requester-missing", () => stack.Doors.Gateway.Send("refund-order", RefundOf(NoOrder), headers: null));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Bedrock_takes_no_requester_among_the_parameters(bool api)
    {
        var door = new BedrockDoor(stack.Functions, api);
        return LeavesNoTrace("requester-not-taken", () => door.Call("refund-order", new(RefundOf(NoOrder)) { ["requester"] = Rita }, Rita));
    }

    [Fact]
    public Task Bedrock_takes_no_requester_from_the_prompt() => LeavesNoTrace("requester-not-taken", () =>
    {
        var happened = stack.Doors.BedrockFunction.Event("refund-order", RefundOf(NoOrder), Rita);
        happened["promptSessionAttributes"] = new JsonObject { ["requester"] = Rita };
        return stack.Doors.BedrockFunction.Send(happened);
    });

    [Theory]
    [InlineData("[]")]
    [InlineData("\"refund-order\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"action":"refund-order","action":"drop-table","requester":"rita@example.com"}""")]
    [InlineData("""{"action":7,"parameters":{},"requester":"rita@example.com"}""")]
    [InlineData("""{"action":"refund-order","parameters":[],"requester":"rita@example.com"}""")]
    [InlineData("""{"action":"refund-order","parameters":{},"requester":"rita@example.com","approvedBy":"ada@example.com"}""")]
    [InlineData("""{"action":"refund-order","parameters":{},"requester":"rita@example.com","idempotencyKey":""}""")]
    [InlineData("""{"action":"refund-order","parameters":{},"requester":"rita@example.com","agent":"a\nb"}""")]
    public async Task What_is_no_call_is_refused_at_every_door(string payload)
    {
        foreach (var function in (string[])[PlainDoor.Function, GatewayDoor.Function])
            await LeavesNoTrace("malformed-call", async () => new Told((await stack.Functions.Try(function, payload)).Ok().Json));

        await LeavesNoTrace("malformed-call", async () =>
        {
            var answer = (await stack.Functions.Try(BedrockDoor.Function, payload)).Ok().Json.GetProperty("response");
            return new Told(JsonDocument.Parse(answer.GetProperty("functionResponse").GetProperty("responseBody").GetProperty("TEXT").GetProperty("body").GetString()!).RootElement);
        });
    }

    [Theory]
    [InlineData("not json", "InvalidRequestContentException")]
    [InlineData("{\"action\":", "InvalidRequestContentException")]
    public async Task What_is_no_JSON_never_reaches_a_function(string payload, string error)
    {
        var before = await Trace();

        Assert.Equal(error, (await stack.Functions.Try(PlainDoor.Function, payload)).Error);

        Assert.Equal(before, await Trace());
    }

    [Fact]
    public async Task Nobody_is_asked_when_nobody_but_the_requester_could_decide()
    {
        // Of operations and escalation a refund's first stage names Ada and Grace only, so Grace remains: it is opened.
        var told = await stack.Doors.Plain.Call("refund-order", RefundOf(await stack.Tables.NewOrder()), Ada);

        await stack.Mailbox.Ask(told.Id, Grace);
        await Eventually.Is(async () => (await stack.Tables.Request(told.Id)).Each("notices", "to").Count == 1);
        Assert.All(await stack.Mailbox.About(told.Id), mail => Assert.Equal([Grace], mail.To));
    }

    private async Task LeavesNoTrace(string code, Func<Task<Told>> call)
    {
        var before = await Trace();

        var told = await call();

        Assert.Equal(code, told.Code);
        Assert.Equal(("Refused", false, null), (told.Status, told.Executed, told.RequestId));
        Assert.Contains(told.Code is "unknown-request" ? "This call has done nothing" : "Nothing has been done", told.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Trace());
    }

    // The keys of everything in the table of requests, and every mail and session there is.
    private async Task<string> Trace() =>
        $"{string.Join('\n', (await stack.Tables.All(Tables.Requests)).Select(item => item["key"]))}\n{(await stack.Local("mailbox")).Count} {(await stack.Local("sessions")).Count}";
}
