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
}
