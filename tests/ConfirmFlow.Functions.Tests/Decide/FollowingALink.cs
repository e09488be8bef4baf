using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

public sealed class FollowingALink
{
    private readonly World _world = new();

    [Fact]
    public async Task Looking_changes_nothing_however_often()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        var (before, writes) = (_world[id], _world.Requests.Writes);

        for (var i = 0; i < 10; i++) Assert.Equal(200, (await _world.Show(_world.LinkOf(Ada))).Status);

        Assert.Same(before, _world[id]);
        Assert.Equal(writes, _world.Requests.Writes);
        Assert.Empty(_world.Bell.Rung);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task Unknown_and_malformed_links_answer_alike(string? token)
    {
        Assert.Same(DeadEndPage.UnknownLink, await _world.Show(token!));
        Assert.Same(DeadEndPage.UnknownLink, await _world.Press(token!));
    }

    [Fact]
    public async Task A_link_whose_request_is_gone_answers_as_an_unknown_one()
    {
        var token = LinkToken.New();
        await _world.Links.Add(token.Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), Noon, default);

        Assert.Same(DeadEndPage.UnknownLink, await _world.Show(token.Reveal()));
        Assert.Same(DeadEndPage.UnknownLink, await _world.Press(token.Reveal()));
    }

    [Fact]
    public async Task A_press_reads_the_request_once_and_again_only_where_somebody_was_quicker()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        var link = _world.LinkOf(Ada);

        Assert.Equal((1, 200), await Reads(() => _world.Press(link)));
        Assert.Equal((1, 409), await Reads(() => _world.Press(link, Verdict.Deny, "No.")));

        _world.Requests.BeforeNextSave(async () => await _world.Requests.ChangeSurely(id, _world.Stamps, (now, stamp) => now.Fault(stamp), default));
        // Once for this press, once for the other writer's, and once more because of it.
        Assert.Equal((3, 200), await Reads(() => _world.Press(link, Verdict.TakeBack)));
    }

    private async Task<(int Reads, int Status)> Reads(Func<Task<Page>> press)
    {
        var before = _world.Requests.Reads;
        var page = await press();
        return (_world.Requests.Reads - before, page.Status);
    }

    [Fact]
    public async Task A_press_of_neither_button_decides_nothing()
    {
        var id = await _world.Open();
        await _world.Notify(id);

        Assert.Equal(400, (await _world.Press(_world.LinkOf(Ada), Verdict.None)).Status);

        Assert.Empty(_world[id].Decisions);
    }

    [Fact]
    public async Task A_changed_definition_cannot_be_decided()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        _world.Catalog = new([A.Refund with { RiskInWords = "None at all" }]);

        await _world.Press(_world.LinkOf(Ada));

        Assert.Empty(_world[id].Decisions);
    }

    // Whoever opens requests can put another one in the place of one that people were mailed about.
    [Fact]
    public async Task A_request_that_was_exchanged_since_it_was_mailed_is_neither_shown_nor_decided()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        var (mailed, other) = (_world[id], _world[await _world.Open(order: "1009")]);
        var exchanged = mailed with { Parameters = other.Parameters, ActionDigest = other.ActionDigest };

        foreach (var forged in (ApprovalRequest[])[exchanged, exchanged with { RequestDigest = RequestDigests.OfRequest(exchanged) }, mailed with { RequestDigest = other.RequestDigest }, mailed with { Opened = mailed.Opened.AddHours(-1) }, mailed with { Asked = other.Asked }, mailed with { Asked = null }])
        {
            _world.Requests.Put(forged);
            var writes = _world.Requests.Writes;

            Assert.Equal(409, (await _world.Show(_world.LinkOf(Ada))).Status);
            foreach (var verdict in (Verdict[])[Verdict.Approve, Verdict.Deny]) Assert.Equal(409, (await _world.Press(_world.LinkOf(Ada), verdict, "No.")).Status);
            Assert.Equal(writes, _world.Requests.Writes);
        }

        // Put back, it is what she was asked.
        _world.Requests.Put(mailed);
        Assert.Equal(200, (await _world.Press(_world.LinkOf(Ada))).Status);
    }

    [Fact]
    public async Task A_decision_keeps_the_digest_and_the_proof_of_its_link()
    {
        var id = await _world.Approved();

        var decision = Assert.Single(_world[id].Decisions);
        Assert.Equal(_world[id].RequestDigest, decision.Digest);
        Assert.Equal(new ConfirmLink(id, Ada, decision.Digest, _world[id].Round!) { Made = Noon }, _world.Links.All[new LinkProof(decision.Proof).Key]);
    }
}
