using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>At which call of which event what was planned goes wrong.</summary>
public class PlanningFaults
{
    private const string Id = "ar-vcaxvpgxnarxfwg5oam6ocrix4";
    private const string Other = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private readonly OpenedRequests opened = new();
    private readonly FaultPlan plan;

    public PlanningFaults()
    {
        opened.Learn(Encoding.UTF8.GetBytes($$$$"""{"Item":{"key":{"S":"request#{{{{Id}}}}"},"parameters":{"S":"{\"orderId\":\"1001\"}"}}}"""));
        plan = new(opened);
    }

    [Fact]
    public void It_happens_at_that_call_of_that_event_and_once()
    {
        Plan("""{"name":"n","function":"F","match":"1001","event":2,"call":2,"what":"kill-function"}""");
        var (first, second) = (Happened("1001"), Happened("1001"));

        Assert.Null(Take(first, 2));
        Assert.Null(Take(second, 1));
        Assert.Equal("n", Take(second, 2)?.Name);
        Assert.Null(Take(second, 2));
    }

    [Fact]
    public void An_event_that_does_not_concern_it_is_not_counted()
    {
        Plan("""{"name":"n","function":"F","match":"1001","event":1,"call":1,"what":"kill-function"}""");

        Assert.Null(Take(Happened("1002"), 1));
        Assert.Null(Take(Happened(Other), 1));
        Assert.NotNull(Take(Happened("1001"), 1));
    }

    [Fact]
    public void A_step_that_names_the_request_only_is_known_by_what_the_request_was_opened_with()
    {
        Plan("""{"name":"n","function":"F","match":":\"1001\"","call":1,"what":"hang"}""");

        Assert.NotNull(Take(Happened(Id), 1));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void Before_a_call_is_not_after_it(bool planned, bool asked, bool happens)
    {
        Plan($$"""{"name":"n","function":"F","match":"1001","call":1,"what":"kill-function","when":"{{(planned ? "after" : "before")}}"}""");

        Assert.Equal(happens, plan.Take(new("F", Happened("1001"), 1, After: asked)) is not null);
    }

    [Fact]
    public void One_that_lasts_goes_on_with_the_next_calls()
    {
        Plan("""{"name":"n","function":"F","match":"1001","call":3,"times":2,"what":"throttle"}""");
        var happened = Happened("1001");

        Assert.Equal([false, false, true, true, false], Enumerable.Range(1, 5).Select(call => Take(happened, call) is not null));
    }

    [Fact]
    public void What_is_counted_per_request_happens_at_that_call_about_that_request()
    {
        Plan($$"""{"name":"n","function":"F","match":"{{Id}}","counted":"per request","call":2,"what":"kill-function"}""");
        var sweep = Happened("Scheduled Event");

        bool Next(string? named)
        {
            var (call, request, ofRequest) = sweep.Count(named);
            return plan.Take(new("F", sweep, call, request, ofRequest)) is not null;
        }

        Assert.Equal([false, false, false, false, true], new[] { null, Other, null, Id, null }.Select(Next));
    }

    [Fact]
    public void A_call_can_be_known_by_what_it_does()
    {
        Plan("""{"name":"n","function":"F","match":"1001","doing":"dynamodb:UpdateItem orders","what":"lose-answer","when":"after"}""");
        var happened = Happened("1001");

        Assert.Null(plan.Take(new("F", happened, 1, Operation: "dynamodb:UpdateItem", Key: "requests request#x", After: true)));
        Assert.NotNull(plan.Take(new("F", happened, 2, Operation: "dynamodb:UpdateItem", Key: "orders 1001", After: true)));
    }

    [Fact]
    public void An_event_is_delivered_twice_once()
    {
        Plan("""{"name":"n","function":"F","match":"1001","event":1,"call":0,"what":"deliver-twice"}""");
        var happened = Happened("1001");

        Assert.Null(Take(happened, 0));
        Assert.NotNull(plan.TakeDelivery("F", happened));
        Assert.Null(plan.TakeDelivery("F", happened));
    }

    [Fact]
    public void What_cannot_go_wrong_is_named() => Assert.Contains(
        "'explode'", Assert.Throws<StartError>(() => Plan("""{"name":"n","function":"F","match":"1001","call":1,"what":"explode"}""")).Message, StringComparison.Ordinal);

    private void Plan(string fault) => plan.Add([Fault.Read((JsonObject)JsonNode.Parse(fault)!)]);

    private Fault? Take(Invocation happened, int call) => plan.Take(new("F", happened, call));

    private static Invocation Happened(string text) => new(Encoding.UTF8.GetBytes($$"""{"says":"{{text}}"}"""), null);
}
