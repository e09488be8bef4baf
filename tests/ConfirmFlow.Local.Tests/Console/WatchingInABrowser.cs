using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ConfirmFlow.Local.Tests;

public sealed class WatchingInABrowser : IAsyncLifetime
{
    private readonly Desk desk = new(TimeProvider.System);
    private readonly WebApplication app;

    public WatchingInABrowser()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(desk.Door.Answer);
        desk.Tables.PutRequests(StoredItems.Request(1).Item(), StoredItems.Request(2).Item());
    }

    [Fact]
    public async Task A_decision_shows_and_is_said_while_the_page_is_open()
    {
        await using var browser = await Browser.Open(app.Urls.First());
        await browser.Until("document.getElementById('pulse')?.textContent === 'Live'");

        Decide();
        await browser.Until("document.getElementById('status').textContent === 'Pending 1/2'");

        Assert.Equal("Refund order 1003: 5.00 EUR: Pending, 1 of 2 approvals.", await browser.Eval("document.getElementById('said').textContent"));
        Assert.Equal("Pending 1/2", await browser.Eval("document.querySelector('.entry .status').textContent"));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task What_a_person_is_doing_is_left_alone()
    {
        await using var browser = await Browser.Open(app.Urls.First());
        await browser.Until("document.getElementById('pulse')?.textContent === 'Live'");
        await browser.Eval("""
            [document.getElementById('errors').click(), document.querySelector('.try details').open = true,
             document.querySelector('[name="p.amount"]').value = '7.77', document.querySelector('.entry:last-of-type').focus()]
            """);
        var focused = await browser.Eval("document.activeElement.id");

        Decide();
        await browser.Until("document.getElementById('status').textContent === 'Pending 1/2'");

        Assert.NotEqual("", focused);
        Assert.Equal(focused, await browser.Eval("document.activeElement.id"));
        Assert.Equal("true,true,7.77", await browser.Eval(
            """[document.getElementById('errors').checked, document.querySelector('.try details').open, document.querySelector('[name="p.amount"]').value]"""));
    }

    [Fact]
    public async Task A_mails_script_does_not_run_even_where_its_html_is_opened_by_itself()
    {
        const string Html = "<p id='p'>Hello</p><script>document.getElementById('p').textContent = 'taken'</script>";
        desk.Mailbox.Keep("m1", new() { From = "a@example.com", Recipients = ["ada@example.com"], Subject = "Approve?", Html = Html });

        await using var browser = await Browser.Open(app.Urls.First() + "/local/mailbox/m1/html");
        await browser.Arrive("/local/mailbox/m1/html");

        Assert.Equal("Hello", await browser.Eval("document.getElementById('p').textContent"));
        Assert.Equal("_blank", await browser.Eval("document.querySelector('head base').target"));
    }

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        desk.Dispose();
    }

    private void Decide() => desk.Tables.PutRequests(StoredItems.Request(1).Item(), StoredItems.Request(2).ApprovedBy(StoredItems.Ada).Item());
}
