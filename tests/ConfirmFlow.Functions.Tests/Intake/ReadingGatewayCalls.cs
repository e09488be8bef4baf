using System.Text.Json;

namespace ConfirmFlow.Functions.Tests;

public sealed class ReadingGatewayCalls
{
    private static Dictionary<string, string> Custom(string? headers = """{"x-requester":"rita@example.com"}""", string tool = "confirmflow___refund-order")
    {
        var custom = new Dictionary<string, string> { ["bedrockAgentCoreToolName"] = tool, ["bedrockAgentCoreGatewayId"] = "gw-1" };
        if (headers is not null) custom["bedrockAgentCorePropagatedHeaders"] = headers;
        return custom;
    }

    private static Outcome<Call> Read(IDictionary<string, string>? custom, string input = """{"orderId":"1001","amount":12.5}""", string header = "x-requester")
    {
        using var document = JsonDocument.Parse(input);
        return GatewayCall.Read(document.RootElement.Clone(), new Context(custom), header);
    }

    [Fact]
    public void Tool_gateway_and_requester_come_from_the_context_and_parameters_from_the_event()
    {
        var call = Accepted(Read(Custom()));

        Assert.Equal(("refund-order", Rita), (call.Action, call.Requester));
        Assert.True(call.Agent.IsSameAs(new Agent(Door.Gateway, "gw-1", "")));
        Assert.Equal(["orderId", "amount"], call.Parameters.Select(parameter => parameter.Name));
        Assert.All(call.Parameters, parameter => Assert.False(parameter.AsText));
    }

    [Theory]
    [InlineData("refund-order")]
    [InlineData("a___b___refund-order")]
    public void The_tool_is_what_follows_the_targets_name(string tool) => Assert.Equal("refund-order", Accepted(Read(Custom(tool: tool))).Action);

    [Theory]
    [InlineData("""{"X-Requester":"rita@example.com"}""")]
    [InlineData("""{"other":"x","x-REQUESTER":" Rita@example.com "}""")]
    public void A_headers_case_makes_no_difference(string headers) => Assert.Equal(Rita, Accepted(Read(Custom(headers))).Requester);

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"x-requester":["rita@example.com"]}""")]
    [InlineData("""{"x-requester":"\ud800"}""")]
    [InlineData("""{"x-requester":"rita@example.com","X-Requester":"ada@example.com"}""")]
    public void Without_one_certain_header_there_is_no_requester(string? headers) => Assert.Equal(RefusalCode.RequesterMissing, Refused(Read(Custom(headers))));

    [Theory]
    [InlineData("""{"requester":"ada@example.com"}""")]
    [InlineData("""{"x-requester":"ada@example.com"}""")]
    [InlineData("""{"X-Requester":"ada@example.com"}""")]
    public void The_model_cannot_name_the_requester(string input) => Assert.Equal(RefusalCode.RequesterNotTaken, Refused(Read(Custom(), input)));

    [Fact]
    public void What_did_not_come_through_a_gateway_is_refused()
    {
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(null)));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(new Dictionary<string, string>())));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(new Dictionary<string, string> { ["bedrockAgentCoreToolName"] = "x___y", ["bedrockAgentCoreGatewayId"] = "" })));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(Custom(), "[]")));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(Custom(), """{"orderId":"\ud800"}""")));
    }

    [Theory]
    [InlineData("gw\n1")]
    [InlineData("gw \u202e")]
    [InlineData(" gw")]
    public void A_gateway_has_a_name(string gateway) => Assert.Equal(RefusalCode.MalformedCall, Refused(Read(new Dictionary<string, string>(Custom()) { ["bedrockAgentCoreGatewayId"] = gateway })));

    // What the runtime's own parser throws for a context that is no JSON, no object, or has a name twice.
    public static TheoryData<Exception> Misshapen => [new JsonException(), new InvalidOperationException(), new ArgumentException()];

    [Theory, MemberData(nameof(Misshapen))]
    public void A_context_of_another_shape_is_refused(Exception thrown)
    {
        using var document = JsonDocument.Parse("{}");

        Assert.Equal(RefusalCode.MalformedCall, Refused(GatewayCall.Read(document.RootElement, new Context(null) { Misshapen = thrown }, "x-requester")));
    }

    [Fact]
    public async Task A_tool_call_opens_a_request()
    {
        var world = new World();
        using var document = JsonDocument.Parse("""{"orderId":"1001","amount":12.5}""");

        var answer = await new GatewayIntakeFunction(world.Intake, new RequesterSources()).OpenForGateway(document.RootElement.Clone(), new Context(Custom()));

        Assert.Equal("Pending", answer.Status);
        Assert.Equal(Door.Gateway, world[RequestId.Parse(answer.RequestId!)].Agent.Door);
    }
}
