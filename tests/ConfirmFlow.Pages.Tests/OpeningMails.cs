using System.Text;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions.Tests;
using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

/// <summary>Each kind of mail as people see it: the HTML in a window, and the text as text. That nothing is wider than the window, and that all of it can be read in light and in dark, is held of mails where it is of pages.</summary>
public sealed class OpeningMails(Chromium chromium)
{
    private static readonly Dictionary<string, (ApprovalRequest Request, Mail Mail)> Mails = MailSamples.All().ToDictionary(each => each.Name, each => (each.Request, each.Mail));

    // What a reader sees of a cell: its text with the lines that it has there, if none of it is cut off or covered.
    private const string Seen = """
        () => [...document.querySelectorAll('tr.row td:last-child')].filter(cell => {
            const box = cell.getBoundingClientRect(), style = getComputedStyle(cell);
            return box.width > 0 && box.height > 0 && box.left >= 0 && box.right <= innerWidth && cell.scrollWidth <= cell.clientWidth && cell.scrollHeight <= cell.clientHeight && style.visibility === 'visible' && style.opacity === '1';
          }).map(cell => cell.innerText)
        """;

    public static TheoryData<string> All => [.. Mails.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_parameter_is_there_to_be_seen_and_nothing_is_fetched(string name)
    {
        var page = await chromium.Borrow();
        var fetched = new List<string>();
        void Note(object? sender, IRequest request) => fetched.Add(request.Url);
        page.Request += Note;
        await page.GotoAsync(Uri.EscapeDataString(name));

        foreach (var width in (int[])[390, 1280])
        {
            await page.SetViewportSizeAsync(width, 844);
            var seen = await page.EvaluateAsync<string[]>(Seen);
            Assert.All(Parameters(name), text => Assert.Contains(text, seen));
        }

        page.Request -= Note;
        Assert.Equal([chromium.Server.Address + Uri.EscapeDataString(name)], fetched);
        await chromium.Return(page);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Its_text_has_every_parameter_too_line_by_line_and_neither_part_is_too_long(string name)
    {
        var mail = Mails[name].Mail;
        var page = await chromium.Borrow();
        await page.SetContentAsync("<pre></pre>");
        await page.Locator("pre").EvaluateAsync("(e, text) => { e.textContent = text }", mail.Text);

        var lines = (await page.Locator("pre").InnerTextAsync()).Split('\n').Select(line => line.TrimEnd()).ToList();

        Assert.All(Parameters(name).SelectMany(text => text.Split('\n')), line => Assert.Contains($"  | {line}".TrimEnd(), lines));
        Assert.All([mail.Html, mail.Text], part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 60_000));
        await chromium.Return(page);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task It_breaks_no_rule_of_accessibility_narrow_or_wide_light_or_dark(string name)
    {
        var page = await chromium.Borrow();
        await page.GotoAsync(Uri.EscapeDataString(name));
        await Axe.Bring(page);
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(390, ColorScheme.Light), (1280, ColorScheme.Dark)])
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await Axe.FindInMail(page));
        }

        await chromium.Return(page);
    }

    [Fact]
    public async Task Letters_of_every_script_run_in_their_own_direction()
    {
        foreach (var (name, direction) in ((string, string)[])[("mail: ask, Hebrew", "rtl"), ("mail: ask, Arabic", "rtl"), ("mail: ask, Japanese", "ltr")])
        {
            var page = await chromium.Borrow();
            await page.GotoAsync(Uri.EscapeDataString(name));
            var cell = page.Locator("tr.row").Filter(new() { Has = page.GetByText("Reason", new() { Exact = true }) }).Locator("td:last-child");

            Assert.Equal(direction, await cell.EvaluateAsync<string>("e => getComputedStyle(e).direction"));
            await chromium.Return(page);
        }
    }

    // As they are shown: with nothing invisible in them.
    private static List<string> Parameters(string name) =>
        [.. Mails[name].Request.Parameters.Shown(Samples.DeleteCustomer).Select(each => Untrusted.Shown(each.Text!))];
}
