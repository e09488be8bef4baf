using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConfirmFlow.Pages.Tests;

public sealed class ReadingTimes(Chromium chromium)
{
    // The deadline of the sample is 17:30 UTC on 23 November 2026.
    [Theory]
    [InlineData("en-GB", "Europe/London", "23 November 2026 at 17:30 GMT")]
    [InlineData("en-US", "America/New_York", "November 23, 2026 at 12:30 PM EST")]
    [InlineData("en-GB", "Asia/Tokyo", "24 November 2026 at 02:30 GMT+9")]
    [InlineData("de-DE", "Europe/Berlin", "23. November 2026 um 18:30 MEZ")]
    [InlineData("fr-FR", "Europe/Paris", "November 23, 2026 at 06:30 PM GMT+1")] // a reader of neither language: English, in the page's own way
    public async Task With_script_a_time_is_the_readers_own_and_says_its_day_and_zone(string locale, string zone, string said)
    {
        var page = await chromium.Open(locale: locale, zone: zone);
        await page.GotoAsync("confirm");

        await Expect(page.Locator("header time")).ToHaveTextAsync(said);
        await Expect(page.Locator("#who + p time")).ToHaveTextAsync(said);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_the_mail_says_stays_beside_it()
    {
        var page = await chromium.Open(zone: "Asia/Tokyo");
        await page.GotoAsync("confirm");

        await Expect(page.Locator("#who + p time")).ToHaveAttributeAsync("title", "23 November 2026, 17:30 UTC");
        await Expect(page.Locator("#who + p time")).ToHaveAttributeAsync("datetime", "2026-11-23T17:30:00.000Z");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("en-GB", "23 November 2026, 17:30 UTC")]
    [InlineData("de-DE", "23. November 2026, 17:30 UTC")]
    public async Task Without_script_a_time_is_in_UTC(string locale, string said)
    {
        var page = await chromium.Open(scripts: false, locale: locale, zone: "Asia/Tokyo");
        await page.GotoAsync("confirm");

        await Expect(page.Locator("header time")).ToHaveTextAsync("17:30 UTC");
        await Expect(page.Locator("#who + p time")).ToHaveTextAsync(said);
        await page.Context.DisposeAsync();
    }
}
