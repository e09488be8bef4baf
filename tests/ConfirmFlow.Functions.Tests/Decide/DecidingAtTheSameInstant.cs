extern alias Executor;
using ConfirmFlow.Aws;
using Executor::ConfirmFlow.Actions;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Two who have read the same version send their writes at the same time, to a real store: one outcome, and both are told the truth.</summary>
public sealed class DecidingAtTheSameInstant(Store store) : IClassFixture<Store>
{
    private static readonly Stamps Stamps = new(new FakeTimeProvider(Noon.AddMinutes(5)));
    private static readonly Catalog Catalog = new([A.Refund]);

    private sealed record Told(Person Who, Verdict Pressed, Page Page)
    {
        public bool Counted => Page.Status == 200;
    }

    private sealed class Silent : IDoorbell
    {
        public Task<bool> Ring(string taskToken, CancellationToken cancel) => Task.FromResult(true);
    }

    private async Task<ApprovalRequest> Open(int quorum)
    {
        var request = A.Request(A.Policy(A.Stage(quorum, Ada, Grace, Linus)), Stamps.NewId());
        Assert.True(await store.Requests.Add(request, default));
        return (await store.Requests.Find(request.Id, default))!;
    }

    private async Task<string> Link(ApprovalRequest request, Person approver)
    {
        var token = LinkToken.New();
        await store.Links.Add(token.Proof, new ConfirmLink(request.Id, approver, request.RequestDigest, A.Round), request.Deadline, default);
        return token.Reveal();
    }

    private async Task<Told> Press(IRequests requests, string link, Person who, Verdict verdict) => new(who, verdict, await Task.Run(() =>
        new DecideHandler(requests, store.Links, new Silent(), Catalog, Place, Stamps).Handle(link, new DecisionForm(true, verdict, verdict is Verdict.Deny ? "No." : "") { IsSure = true }, default)));

    /// <summary>Both press; gives what each was told, and the request as it is kept.</summary>
    private async Task<(Told[] Told, ApprovalRequest Kept)> Together(ApprovalRequest request, (Person Who, Verdict Verdict) one, (Person Who, Verdict Verdict) other)
    {
        var requests = new AtTheSameInstant(store.Requests);
        var (first, second) = (await Link(request, one.Who), await Link(request, other.Who));
        var told = await Task.WhenAll(Press(requests, first, one.Who, one.Verdict), Press(requests, second, other.Who, other.Verdict));
        Assert.Equal(1, requests.Lost); // they did collide, and one of them won
        return (told, (await store.Requests.Find(request.Id, default))!);
    }

    [Theory]
    [InlineData(1, Verdict.Approve, Verdict.Approve)]
    [InlineData(1, Verdict.Approve, Verdict.Deny)]
    [InlineData(1, Verdict.Deny, Verdict.Deny)]
    [InlineData(2, Verdict.Approve, Verdict.Approve)]
    [InlineData(2, Verdict.Approve, Verdict.Deny)]
    public async Task Of_two_hundred_rounds_each_has_one_outcome_and_both_are_told_the_truth(int quorum, Verdict one, Verdict other)
    {
        var outcomes = new List<(Status, int)>();
        for (var round = 0; round < 40; round++)
        {
            var (told, kept) = await Together(await Open(quorum), (Ada, one), (Grace, other));
            Assert.All(told, each => IsTrue(each, kept));
            Assert.True(kept.History.IsIntact);
            Assert.Equal(kept.Decisions.Length, kept.History.Count(entry => entry.What is Fact.Decided));
            outcomes.Add((kept.Status, kept.Decisions.Length));
        }

        Assert.All(outcomes, each => Assert.Contains(each, Possible(quorum, one, other)));
    }

    private static (Status, int)[] Possible(int quorum, Verdict one, Verdict other) => (quorum, one, other) switch
    {
        (1, Verdict.Approve, Verdict.Approve) => [(Status.Approved, 1)],
        (1, Verdict.Approve, Verdict.Deny) => [(Status.Approved, 1), (Status.Denied, 1)],
        (_, Verdict.Deny, Verdict.Deny) => [(Status.Denied, 1)],
        (2, Verdict.Approve, Verdict.Approve) => [(Status.Approved, 2)],
        _ => [(Status.Denied, 1), (Status.Denied, 2)],
    };

    // What the page says is what is kept: whether the press counted, as what, and how the request stands.
    private static void IsTrue(Told told, ApprovalRequest kept)
    {
        var said = kept.DecisionOf(told.Who);
        Assert.Equal(told.Counted, said is not null);
        var words = told.Page.Read().Body!.Words();
        if (said is null)
        {
            Assert.Equal(409, told.Page.Status);
            Assert.Contains("Your press changed nothing.", words, StringComparison.Ordinal);
            Assert.Contains(kept.Status is Status.Approved ? "This was approved" : "This was denied", words, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(told.Pressed, said.Verdict);
        Assert.Contains(said.Verdict is Verdict.Approve ? "You approved this" : "You denied this", words, StringComparison.Ordinal);
        // Whose approval completed the quorum is told that it runs, an earlier one that it waits.
        if (said.Verdict is Verdict.Approve)
            Assert.Contains(kept.Status is Status.Approved && kept.Decisions[^1] == said ? "the action runs now" : "more approval is needed", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_at_once_with_two_links_one_counts()
    {
        for (var round = 0; round < 20; round++)
        {
            var (told, kept) = await Together(await Open(2), (Ada, Verdict.Approve), (Ada, Verdict.Deny));

            Assert.Single(kept.Decisions);
            Assert.Equal([200, 409], told.Select(each => each.Page.Status).Order());
            Assert.StartsWith(kept.Decisions[0].Verdict is Verdict.Approve ? "You have already approved this" : "You have already denied this", told.Single(each => !each.Counted).Page.Read().One("h1").TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Taken_back_while_the_executor_claims_it_either_nothing_runs_or_it_is_told_to_be_too_late()
    {
        for (var round = 0; round < 40; round++) await TakeBackWhileItIsClaimed(first: null);
    }

    [Theory]
    [InlineData(Status.Executing, 1)]
    [InlineData(Status.Denied, 0)]
    public async Task Whichever_of_the_two_the_store_takes_first_holds(Status first, int ran) => Assert.Equal(ran, await TakeBackWhileItIsClaimed(first));

    /// <summary>Gives how often the action ran.</summary>
    /// <param name="first">What the store takes first: the claim, or the denial that taking back is; null for whichever comes.</param>
    private async Task<int> TakeBackWhileItIsClaimed(Status? first)
    {
        var link = await Link(await Open(1), Ada);
        Assert.True(LinkToken.TryParse(link, out var token));
        var id = (await store.Links.Find(token.Proof, default))!.Request;
        Assert.True((await Press(store.Requests, link, Ada, Verdict.Approve)).Counted);
        var (requests, deed) = (new AtTheSameInstant(store.Requests, first), new Deed(A.Refund));
        var executor = new ExecuteHandler(requests, store.Links, store.Inboxes, new ChatLinksInMemory(), new Roles(), new Policies(World.Of(A.Policy(A.Stage(1, Ada, Grace, Linus)))), [deed], Place, Stamps);

        var executing = Task.Run(() => executor.Handle(new StepInput { RequestId = id.Value, Run = 1 }, TimeSpan.FromMinutes(2), default));
        var told = await Press(requests, link, Ada, Verdict.TakeBack);
        await executing;

        Assert.Equal(1, requests.Lost);
        var kept = (await store.Requests.Find(id, default))!;
        Assert.Equal(told.Counted ? (Status.Denied, 0) : (Status.Executed, 1), (kept.Status, deed.Done.Count));
        if (!told.Counted) Assert.Contains("It is too late to take it back", told.Page.Read().One("h1").TextContent, StringComparison.Ordinal);
        return deed.Done.Count;
    }
}
