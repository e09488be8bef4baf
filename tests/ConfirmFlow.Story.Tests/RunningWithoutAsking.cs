using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class RunningWithoutAsking(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task What_policy_approves_runs_at_once_and_the_history_says_so(string door)
    {
        var customer = await stack.Tables.NewCustomer();

        var told = await stack.Doors[door].Call("extend-trial", new() { ["customerId"] = customer, ["days"] = 7 }, Rita);

        Assert.False(told.Executed);
        Assert.Equal($"The trial of {customer} ends on 2027-01-17.", (await stack.Doors[door].Until(told.Id, "Executed")).Receipt);
        Assert.Equal("2027-01-17", (await stack.Tables.Customer(customer))!["trialEnds"]);

        var account = await stack.Account();
        await stack.Executions.Ended(account, told.Id);
        Assert.Equal(["What Next?", "Execute", "Report"], await stack.Executions.Steps(account, told.Id));
        var request = await stack.Tables.Request(told.Id);
        Assert.Equal(["Opened", "ApprovedByPolicy", "Claimed", "Executed", "Reported"], request.Facts);
        Assert.DoesNotContain(await stack.Mailbox.About(told.Id), mail => mail.HasLink);
    }

    [Fact]
    public async Task An_executor_that_died_after_acting_does_not_act_again_although_another_request_came_between()
    {
        var customer = await stack.Tables.NewCustomer();
        var first = (await stack.Doors.Plain.Call("extend-trial", new() { ["customerId"] = customer, ["days"] = 7 }, Rita)).Id;
        await stack.Doors.Plain.Until(first, "Executed");
        await stack.Executions.Ended(await stack.Account(), first);
        var second = (await stack.Doors.Plain.Call("extend-trial", new() { ["customerId"] = customer, ["days"] = 1 }, Rita)).Id;
        await stack.Doors.Plain.Until(second, "Executed");
        await stack.Tables.ForgetHowItEnded(first);

        await stack.Functions.Invoke("ExecuteFunction", new { requestId = first, run = 1 });

        Assert.Equal("Executed", (await stack.Tables.Request(first))["status"]);
        Assert.Equal("2027-01-18", (await stack.Tables.Customer(customer))!["trialEnds"]);
    }
}
