using System.Collections.Immutable;

namespace ConfirmFlow.Functions.Tests;

/// <summary>The same call twice opens one request, whatever happens in between.</summary>
public sealed class OpeningOnce
{
    private readonly World _world = new();

    private static string Refund(string order = "1001", string? key = null, string requester = "rita@example.com", string agent = "bot") =>
        $$"""{"action":"refund-order","parameters":{"orderId":"{{order}}","amount":"12.50"},"requester":"{{requester}}","agent":"{{agent}}"{{(key is null ? "" : $",\"idempotencyKey\":\"{key}\"")}}}""";

    [Fact]
    public async Task The_same_call_gets_the_pending_request()
    {
        var first = await _world.Call(Refund());
        var second = await _world.Call("""{"requester":" RITA@example.com","agent":"bot","parameters":{"amount":12.5,"orderId":"1001"},"action":"refund-order"}""");

        Assert.Equal(first.RequestId, second.RequestId);
        Assert.Equal("Pending", second.Status);
        Assert.Equal([first.RequestId + "-1"], _world.Machine.Executions);
        Assert.Equal(1, _world.Requests.Count);
    }

    [Fact]
    public async Task Two_same_calls_at_once_open_one_request()
    {
        IntakeAnswer? other = null;
        _world.Pointers.BeforeNextPut(async () => other = await _world.Call(Refund()));

        var answer = await _world.Call(Refund());

        Assert.Equal(other?.RequestId, answer.RequestId);
        Assert.Equal(1, _world.Requests.Count);
        Assert.Single(_world.Machine.Executions);
    }

    [Fact]
    public async Task A_stop_between_pointer_and_request_is_completed_by_the_next_call()
    {
        _world.Requests.StopBeforeNextAdd = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Call(Refund()));
        Assert.Equal(0, _world.Requests.Count);

        var answer = await _world.Call(Refund());

        Assert.Equal(Assert.Single(_world.Pointers.All).Request.Value, answer.RequestId);
        Assert.Equal(1, _world.Requests.Count);
        Assert.Single(_world.Machine.Executions);
    }

    [Fact]
    public async Task A_call_that_completes_what_another_is_still_at_does_not_open_a_second_request()
    {
        IntakeAnswer? other = null;
        _world.Requests.BeforeNextAdd = async () =>
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
            other = await _world.Call(Refund());
        };

        var answer = await _world.Call(Refund());

        Assert.Equal(1, _world.Requests.Count);
        Assert.Equal((other?.RequestId, other?.Deadline), (answer.RequestId, answer.Deadline));
    }

    // The role of the front doors may write any pointer; the door does not believe it.
    [Theory]
    [InlineData(null)]
    [InlineData("key-1")]
    public async Task A_pointer_to_somebody_elses_request_or_to_one_about_something_else_gives_neither_away(string? key)
    {
        var ritas = await _world.Call(Refund("1001", key));
        var own = await _world.Call(Refund("1003", key is null ? null : "key-2"));
        foreach (var (call, other) in (IEnumerable<(string, string)>)[(Refund("1001", key, "mallory@example.com"), ritas.RequestId!), (Refund("1002", key is null ? null : "key-3"), own.RequestId!)])
        {
            var first = await _world.Call(call);
            _world.Pointers.Forge(first.RequestId!, other);

            var again = await _world.Call(call);

            Assert.DoesNotContain(again.RequestId, (IEnumerable<string?>)[ritas.RequestId, own.RequestId, first.RequestId]);
            Assert.Equal((again.RequestId, "Pending"), ((await _world.Call(call)).RequestId, again.Status));
        }
    }

    [Fact]
    public async Task A_stop_before_the_start_is_made_up_for_by_the_next_call()
    {
        _world.Machine.StopBeforeNextStart = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Call(Refund()));

        var answer = await _world.Call(Refund());

        Assert.Equal([answer.RequestId + "-1"], _world.Machine.Executions);
        Assert.Equal(1, _world.Requests.Count);
    }

    [Fact]
    public async Task Once_settled_the_same_call_without_a_key_is_a_new_one()
    {
        var first = await _world.Call(Refund());
        _world.Clock.Advance(TimeSpan.FromHours(24));
        await _world.Advance(RequestId.Parse(first.RequestId!));

        var second = await _world.Call(Refund());

        Assert.NotEqual(first.RequestId, second.RequestId);
        Assert.Equal("Pending", second.Status);
    }

    [Fact]
    public async Task Once_settled_the_same_call_with_the_same_key_gets_the_outcome()
    {
        var first = await _world.Call(Refund(key: "k1"));
        _world.Clock.Advance(TimeSpan.FromHours(24));
        await _world.Advance(RequestId.Parse(first.RequestId!));

        var second = await _world.Call(Refund(key: "k1"));

        Assert.Equal((first.RequestId, "Expired"), (second.RequestId, second.Status));
        Assert.Equal(1, _world.Requests.Count);
    }

    [Fact]
    public async Task A_key_with_other_content_is_refused()
    {
        await _world.Call(Refund(key: "k1"));

        var other = await _world.Call(Refund(order: "1002", key: "k1"));

        Assert.Equal(("Refused", "idempotency-conflict", null), (other.Status, other.Code, other.RequestId));
        Assert.Equal(1, _world.Requests.Count);
    }

    [Theory]
    [InlineData("1002", null, "rita@example.com", "bot")]
    [InlineData("1001", "k1", "rita@example.com", "bot")]
    [InlineData("1001", null, "ada@example.com", "bot")]
    [InlineData("1001", null, "rita@example.com", "other-bot")]
    public async Task Another_order_key_requester_or_agent_is_another_call(string order, string? key, string requester, string agent)
    {
        var first = await _world.Call(Refund());
        var other = await _world.Call(Refund(order, key, requester, agent));

        Assert.NotNull(other.RequestId);
        Assert.NotEqual(first.RequestId, other.RequestId);
    }

    [Fact]
    public async Task The_same_key_of_two_agents_is_two_calls()
    {
        var first = await _world.Call(Refund(key: "k1"));
        var other = await _world.Call(Refund(order: "1002", key: "k1", agent: "other-bot"));

        Assert.Equal("Pending", other.Status);
        Assert.NotEqual(first.RequestId, other.RequestId);
    }

    [Fact]
    public async Task What_policy_approves_is_carried_at_once()
    {
        _world.Policy = World.Of(A.ApprovingPolicy);

        var answer = await _world.Call(Refund());

        Assert.Equal(("Approved", false), (answer.Status, answer.Executed));
        Assert.Single(_world.Machine.Executions);
    }

    [Fact]
    public async Task What_policy_approved_and_was_done_is_not_done_again_by_a_call_that_is_repeated_late()
    {
        _world.Policy = World.Of(A.ApprovingPolicy);
        var first = await _world.Call(Refund());
        await _world.Execute(RequestId.Parse(first.RequestId!));

        _world.Clock.Advance(TimeSpan.FromMinutes(14));
        var repeated = await _world.Call(Refund());
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await _world.Call(Refund());

        Assert.Equal((first.RequestId, "Executed", true), (repeated.RequestId, repeated.Status, repeated.Executed));
        Assert.NotEqual(first.RequestId, later.RequestId);
        Assert.Equal(2, _world.Machine.Executions.Count);
    }

    // A deployment between a call and its late repeat changes the words, and with them the digest that is approved.
    [Theory]
    [InlineData(null)]
    [InlineData("key-1")]
    public async Task Nor_where_the_actions_words_were_changed_in_between(string? key)
    {
        _world.Policy = World.Of(A.ApprovingPolicy);
        var first = await _world.Call(Refund(key: key));
        await _world.Execute(RequestId.Parse(first.RequestId!));
        _world.Catalog = new([A.Refund with { Title = "Pay back order {orderId}: {amount} EUR" }]);

        var repeated = await _world.Call(Refund(key: key));

        Assert.Equal((first.RequestId, "Executed", true), (repeated.RequestId, repeated.Status, repeated.Executed));
        Assert.Single(_world.Machine.Executions);
    }

    [Fact]
    public async Task What_nobody_can_decide_any_more_since_its_words_were_changed_is_asked_for_anew()
    {
        var first = await _world.Call(Refund());
        _world.Catalog = new([A.Refund with { Title = "Pay back order {orderId}: {amount} EUR" }]);

        var second = await _world.Call(Refund());

        Assert.NotEqual(first.RequestId, second.RequestId);
        Assert.Equal((second.RequestId, "Pending"), ((await _world.Call(Refund())).RequestId, second.Status));
    }

    [Fact]
    public async Task And_with_a_key_of_its_own_the_caller_is_told_so()
    {
        var first = await _world.Call(Refund(key: "k1"));
        _world.Catalog = new([A.Refund with { Title = "Pay back order {orderId}: {amount} EUR" }]);

        var repeated = await _world.Call(Refund(key: "k1"));

        Assert.Equal(("idempotency-conflict", null), (repeated.Code, repeated.RequestId));
        Assert.NotEqual(first.RequestId, (await _world.Call(Refund(key: "k2"))).RequestId);
    }
}
