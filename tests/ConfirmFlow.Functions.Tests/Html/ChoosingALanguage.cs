namespace ConfirmFlow.Functions.Tests;

public sealed class ChoosingALanguage
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("DE-de", "de")]
    [InlineData("de-CH-1996, fr;q=0.9", "de")]
    [InlineData("fr-FR, fr;q=0.9, de;q=0.7, en;q=0.8", "en")]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.7,de;q=0.8", "de")]
    [InlineData("en;q=0.999, de;q=1.000", "de")]
    [InlineData("en;q=0.5, de ; Q=0.51", "de")]
    [InlineData("de, en", "de")] // at the same weight the first
    [InlineData("en, de", "en")]
    [InlineData("fr, ja;q=0.5", "en")] // none of ours
    [InlineData("*", "en")]
    [InlineData("fr, *;q=0.1", "en")]
    [InlineData("en;q=0, *", "de")] // any but English
    [InlineData("de;q=0.2, *;q=0.8", "en")]
    [InlineData("de;q=0, fr", "en")]
    [InlineData("den, dev", "en")] // other languages that begin alike
    [InlineData("de;q=1.5, en;q=0.1", "en")] // no weight is larger than 1
    [InlineData("de;q=0.1234, en;q=0.1", "en")]
    [InlineData("de;q=-1, en;q=0.1", "en")]
    [InlineData("de;q=, en;q=0.1", "en")]
    [InlineData("de;level=1, en;q=0.1", "en")]
    [InlineData(";;;,,,;q=1,q=q,de", "de")]
    [InlineData("<script>", "en")]
    public void It_is_the_readers_favourite_of_those_there_are(string? header, string language) => Assert.Equal(language, Words.Preferred(header).Language);

    [Fact]
    public void A_header_of_any_length_is_read_up_to_a_point() =>
        Assert.Equal("en", Words.Preferred(string.Concat(Enumerable.Repeat("fr;q=0.1,", 100_000)) + "de").Language);

    [Theory]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", "de", "Dieser Link führt zu nichts")]
    [InlineData("en-GB", "en", "This link does not work")]
    public async Task Both_functions_answer_in_it_whatever_they_answer(string header, string language, string heading)
    {
        var world = new World();
        HttpEvent asked = new() { Headers = new() { ["accept-language"] = header }, PathParameters = new() { ["token"] = "nothing" } };

        var shown = await new ShowConfirmFunction(new(world.Requests, world.Links, world.ChatLinks, world.Catalog, Place, world.Stamps), world.ShowInbox).ShowConfirm(asked);
        var pressed = await new DecideFunction(new(world.Requests, world.Links, world.Bell, world.Catalog, Place, world.Stamps), world.DecideInbox).Decide(asked);

        foreach (var body in (string[])[shown.Body, pressed.Body])
        {
            Assert.Equal(language, Dom.Read(body).DocumentElement.GetAttribute("lang"));
            Assert.Equal(heading, Dom.Read(body).One("h1").TextContent);
        }
    }
}
