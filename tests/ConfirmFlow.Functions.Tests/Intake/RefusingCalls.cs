namespace ConfirmFlow.Functions.Tests;

/// <summary>F3: bad input gets a clear, safe error, and no trace in state.</summary>
public sealed class RefusingCalls
{
    private readonly World _world = new();

    private async Task<IntakeAnswer> Refused(string json)
    {
        var answer = await _world.Call(json);
        Assert.Equal(("Refused", false, null), (answer.Status, answer.Executed, answer.RequestId));
        Assert.Equal((0, 0), (_world.Requests.Count, _world.Pointers.All.Count));
        Assert.Empty(_world.Machine.Executions);
        return answer;
    }

    [Theory]
    [InlineData("""[]""", "malformed-call")]
    [InlineData("""{"action":"refund-order","requester":"rita@example.com","surprise":1}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","action":"refund-order","requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":7,"requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","parameters":[],"requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","agent":"b\u00f6t","requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","agent":"","requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","idempotencyKey":7,"requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","agent":"\ud800","requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"\udc00","requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"\ud800":1,"action":"refund-order","requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","parameters":{"orderId":["\ud800"]},"requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order","parameters":{"\ud800":1},"requester":"rita@example.com"}""", "malformed-call")]
    [InlineData("""{"action":"refund-order"}""", "requester-missing")]
    [InlineData("""{"action":"refund-order","requester":""}""", "requester-missing")]
    [InlineData("""{"action":"refund-order","requester":7}""", "requester-missing")]
    [InlineData("""{"action":"refund-order","requester":"Rita <rita@example.com>"}""", "requester-missing")]
    [InlineData("""{"action":"no-such-action","requester":"rita@example.com"}""", "unknown-action")]
    [InlineData("""{"action":"Refund-Order","requester":"rita@example.com"}""", "unknown-action")]
    [InlineData("""{"action":"drop-table","parameters":{"orderId":"1001","amount":1},"requester":"rita@example.com"}""", "denied-by-policy")]
    [InlineData("""{"action":"drop-table","parameters":{"orderId":"x"},"requester":"rita@example.com"}""", "denied-by-policy")]
    [InlineData("""{"action":"check-request","requester":"rita@example.com"}""", "bad-parameters")]
    [InlineData("""{"action":"check-request","parameters":{"requestId":7},"requester":"rita@example.com"}""", "bad-parameters")]
    [InlineData("""{"action":"check-request","parameters":{"requestId":"x","more":1},"requester":"rita@example.com"}""", "bad-parameters")]
    public async Task Each_is_told_why(string json, string code) => Assert.Equal(code, (await Refused(json)).Code);

    [Fact]
    public async Task Every_wrong_parameter_is_named_with_what_is_allowed()
    {
        var answer = await Refused("""{"action":"refund-order","parameters":{"orderId":"10","amount":"9999","surprise":true},"requester":"rita@example.com"}""");

        Assert.Equal("bad-parameters", answer.Code);
        Assert.Equal(["orderId", "amount", "surprise"], answer.Problems!.Select(problem => problem.Parameter));
        Assert.Contains(answer.Problems!, problem => problem.Allowed.Contains("four digits", StringComparison.Ordinal));
        Assert.Contains(answer.Problems!, problem => problem.Allowed.Contains("500", StringComparison.Ordinal));
        Assert.Contains("Nothing has been done", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_parameter_is_named() =>
        Assert.Equal("amount", Assert.Single((await Refused("""{"action":"refund-order","parameters":{"orderId":"1001"},"requester":"rita@example.com"}""")).Problems!).Parameter);

    [Fact]
    public async Task Nobody_left_to_approve_is_refused_before_anything_is_kept()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Rita)));

        Assert.Equal("nobody-can-approve", (await Refused("""{"action":"refund-order","parameters":{"orderId":"1001","amount":1},"requester":"rita@example.com"}""")).Code);
    }

    [Fact]
    public async Task Of_a_name_that_nobody_knows_only_what_names_are_made_of_comes_back()
    {
        var answer = await Refused("""{"action":"x\u202e\u0000y <b>","requester":"rita@example.com"}""");

        Assert.Contains(" x??y??b?.", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, "requester-missing")]
    [InlineData(33, "malformed-call")]
    [InlineData(100_000, "malformed-call")]
    public async Task What_is_nested_too_deep_is_refused_whatever_the_depth(int levels, string code)
    {
        // The call and its parameters are a level each.
        var answer = await Refused($$"""{"action":"refund-order","parameters":{"x":{{new string('[', levels - 2)}}{{new string(']', levels - 2)}} } }""");

        Assert.Equal(code, answer.Code);
    }
}
