using System.IO.Pipelines;

namespace ConfirmFlow.Local.Tests;

public sealed class KeepingPagesUpToDate : IDisposable
{
    private readonly Desk desk = new();
    private readonly CancellationTokenSource closed = new(TimeSpan.FromSeconds(30));

    [Fact]
    public async Task A_turn_of_an_execution_is_told_at_once()
    {
        var (lines, ended) = Open();
        Assert.Equal("data: changed", await Next(lines));

        desk.Stage.Start(Approval.Ask);

        Assert.Equal("data: changed", await Next(lines));
        await Close(ended);
    }

    [Fact]
    public async Task A_decision_that_moves_no_execution_is_told_too()
    {
        desk.Tables.PutRequests(StoredItems.Request(1).Item());
        var (lines, ended) = Open();
        await Next(lines);

        desk.Tables.PutRequests(StoredItems.Request(1).ApprovedBy(StoredItems.Ada).Item());
        var next = Next(lines);
        await Pass(next);

        Assert.Equal("data: changed", await next);
        await Close(ended);
    }

    [Fact]
    public async Task While_nothing_changes_nothing_but_a_sign_of_life_is_sent()
    {
        var (lines, ended) = Open();
        await Next(lines);

        var next = Next(lines);
        await Pass(next);

        Assert.Equal(":", await next);
        await Close(ended);
    }

    [Fact]
    public async Task The_parts_that_are_put_in_anew_can_be_found_again()
    {
        desk.Tables.PutRequests(StoredItems.Request(1).Item());
        foreach (var path in (string[])["/", "/local/mailbox", "/local/tables", "/local/events"])
        {
            var live = (await desk.Page(path)).QuerySelectorAll("[data-live]");

            Assert.True(live.Length > 1, $"{path} has nothing live.");
            Assert.All(live, part => Assert.NotEmpty(part.Id!));
            Assert.All(live, part => Assert.Empty(part.QuerySelectorAll("[data-live]")));
        }
    }

    public void Dispose()
    {
        closed.Dispose();
        desk.Dispose();
    }

    private (StreamReader Lines, Task Ended) Open()
    {
        var pipe = new Pipe();
        var context = Desk.Request("GET", "/local/live");
        context.Response.Body = pipe.Writer.AsStream();
        context.RequestAborted = closed.Token;
        return (new(pipe.Reader.AsStream()), desk.Door.Answer(context));
    }

    private async Task<string> Next(StreamReader lines)
    {
        var line = await lines.ReadLineAsync(closed.Token);
        Assert.Equal("", await lines.ReadLineAsync(closed.Token));
        return line!;
    }

    // Moves the clock second by second until there is something to read, giving the other side its turn each time.
    private async Task Pass(Task until)
    {
        while (!until.IsCompleted)
        {
            desk.Stage.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private async Task Close(Task ended)
    {
        await closed.CancelAsync();
        await ended;
    }
}
