extern alias Executor;
using System.Text.Json;
using Amazon.Runtime;
using ConfirmFlow.Aws;
using Executor::ConfirmFlow.Actions;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A fault leaves by its type, its code and the request's id: its own words could quote anything.</summary>
public sealed class LettingFaultsOut
{
    private const string Secret = "order 1001 of rita@example.com";

    private static Task<string> Run(Exception fault) => Step.Run<string>("Notify", A.Id.Value, () => throw fault);

    [Fact]
    public async Task What_leaves_names_step_request_and_type_and_nothing_of_the_inner_message()
    {
        var left = await Assert.ThrowsAsync<StepFaultException>(() => Run(new InvalidOperationException(Secret, new FormatException(Secret))));

        Assert.Equal($"Notify failed for request {A.Id}: InvalidOperationException.", left.Message);
        Assert.Null(left.InnerException);
        Assert.DoesNotContain(Secret, left.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_s_code_is_told_and_its_message_is_not()
    {
        var left = await Assert.ThrowsAsync<StepFaultException>(() => Run(new AmazonServiceException(Secret) { ErrorCode = "ThrottlingException" }));

        Assert.Contains("AmazonServiceException (ThrottlingException)", left.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1001", left.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_machine_knows_a_superseded_step_by_its_type() =>
        Assert.Equal("SupersededException", (await Assert.ThrowsAsync<SupersededException>(() => Run(new SupersededException(A.Id)))).GetType().Name);

    [Fact]
    public async Task Every_step_lets_superseded_through_and_nothing_else()
    {
        var world = new World();
        var id = await world.Approved();
        world.Requests.Forge(id, request => request with { Run = 2 });
        var input = new StepInput { RequestId = id.Value, Run = 1, TaskToken = "t" };
        var execute = new ExecuteFunction(new ExecuteHandler(world.Requests, world.Links, world.Inboxes, world.ChatLinks, world.Roles, world.Policies, [world.Refund], Place, world.Stamps));

        await Assert.ThrowsAsync<SupersededException>(() => new AdvanceFunction(new AdvanceHandler(world.Requests, world.Catalog, world.Stamps)).Advance(input));
        await Assert.ThrowsAsync<SupersededException>(() => execute.Execute(input, new Context(null)));
        await Assert.ThrowsAsync<StepFaultException>(() => execute.Execute(new StepInput(), new Context(null)));
    }

    [Fact]
    public async Task An_agent_sees_no_inner_message_either()
    {
        var world = new World();
        world.Machine.StopBeforeNextStart = true;
        using var call = JsonDocument.Parse("""{"action":"refund-order","parameters":{"orderId":"1001","amount":1},"requester":"rita@example.com"}""");

        var left = await Assert.ThrowsAsync<StepFaultException>(() => new IntakeFunction(world.Intake).OpenByPlainCall(call.RootElement.Clone()));

        Assert.Equal("Intake failed for request (none): StoppedException.", left.Message);
    }

    [Fact]
    public async Task A_page_says_only_that_something_went_wrong()
    {
        var world = new World();
        var id = await world.Open();
        await world.Notify(id);
        world.Bell.LoseNext = true;
        var press = new HttpEvent
        {
            PathParameters = new() { ["token"] = world.LinkOf(Ada) },
            Headers = new() { ["content-type"] = "application/x-www-form-urlencoded" },
            Body = "verdict=approve",
        };

        var answer = await new DecideFunction(new DecideHandler(world.Requests, world.Links, world.Bell, world.Catalog, Place, world.Stamps), world.DecideInbox).Decide(press);

        Assert.Equal(500, answer.StatusCode);
        Assert.Equal(DeadEndPage.Fault.Body, answer.Body);
        Assert.DoesNotContain("stopped", answer.Body, StringComparison.OrdinalIgnoreCase);
    }
}
