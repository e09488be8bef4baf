namespace ConfirmFlow.Aws.Tests;

/// <summary>The client repeats a call whose answer was lost; its write id tells that the first one had succeeded.</summary>
public sealed class LosingAnswers(Table table) : IClassFixture<Table>
{
    [Fact]
    public async Task A_save_whose_answer_was_lost_succeeded_and_is_there_once()
    {
        var before = await table.Add();
        table.Wire.LoseAnswers(1);

        var (saved, said) = await table.Save(before, Accepted(before.Withdraw(Rita, Bot, A.Stamp())));

        Assert.True(saved);
        Assert.Equal(2, said.Count(heard => heard.Target.EndsWith("UpdateItem", StringComparison.Ordinal)));
        var stored = (await table.Requests.Find(before.Id, default))!;
        Assert.Equal((2, Status.Withdrawn, 2), (stored.Version, stored.Status, stored.History.Count));
    }

    [Fact]
    public async Task It_is_recognised_also_after_others_went_on()
    {
        var before = await table.Add();
        var mine = Accepted(before.Decide(A.Approval(Ada, digest: before.RequestDigest), A.Stamp())) with { Version = 2 };
        Assert.True(await table.Requests.Save(before, mine, default));
        Assert.True((await table.Save(mine, Accepted(mine.Withdraw(Rita, Bot, A.Stamp())))).Saved);

        Assert.True(await table.Requests.Save(before, mine, default));
    }

    [Fact]
    public async Task A_new_request_whose_answer_was_lost_is_added()
    {
        var request = A.Request() with { Id = Stamps.NewId() };
        table.Wire.LoseAnswers(1);

        Assert.True(await table.Requests.Add(request, default));
    }

    [Fact]
    public async Task A_save_without_a_fact_counts_as_lost_and_is_made_again()
    {
        var before = await table.Add();
        table.Wire.LoseAnswers(1);

        var changed = await table.Requests.ChangeSurely(before.Id, new Stamps(TimeProvider.System), (now, _) => now.WaitWith("token-1"), default);

        Assert.Equal("token-1", changed.TaskToken);
        Assert.Equal(Structure.Of(changed), Structure.Of(await table.Requests.Find(before.Id, default)));
    }

    [Fact]
    public async Task A_pointer_whose_answer_was_lost_is_put()
    {
        var key = PointerKey.ForKey(Bot, Rita, Guid.NewGuid().ToString());
        table.Wire.LoseAnswers(1);

        Assert.True(await table.Pointers.Put(key, new Pointer(A.Id, A.Request().ActionDigest, Noon), null, default));
    }

    [Fact]
    public async Task A_link_whose_answer_was_lost_is_added()
    {
        var token = LinkToken.New();
        table.Wire.LoseAnswers(1);

        await table.Links.Add(token.Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), Noon, default);

        Assert.Equal(new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), await table.Links.Find(token.Proof, default));
    }
}
