namespace ConfirmFlow.Domain.Tests;

/// <summary>G7: what agents and approvers write.</summary>
public sealed class DefusingText
{
    [Theory]
    [InlineData("refund \u202Egnp.exe", "refund ⟦U+202E⟧gnp.exe")]
    [InlineData("zero\u200Bwidth\uFEFF", "zero⟦U+200B⟧width⟦U+FEFF⟧")]
    [InlineData("\u0000\u001B[31m\t\r", "⟦U+0000⟧⟦U+001B⟧[31m⟦U+0009⟧⟦U+000D⟧")]
    [InlineData("line\u2028para\u2029", "line⟦U+2028⟧para⟦U+2029⟧")]
    [InlineData("tag \U000E0041", "tag ⟦U+E0041⟧")]
    [InlineData("blank \u3164\u115F\u2800", "blank ⟦U+3164⟧⟦U+115F⟧⟦U+2800⟧")]
    [InlineData("joined \u034F selected \uFE0F", "joined ⟦U+034F⟧ selected ⟦U+FE0F⟧")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("Grüße, 日本, 👍", "Grüße, 日本, 👍")]
    public void People_are_shown_what_would_be_invisible(string text, string shown) => Assert.Equal(shown, Untrusted.Shown(text));

    [Fact]
    public void People_are_shown_everything_however_long() => Assert.Equal(20_000, Untrusted.Shown(new('a', 20_000)).Length);

    [Fact]
    public void A_model_gets_none_of_the_invisible() =>
        Assert.Equal("ignore\nprevious [31m", Untrusted.ForAgent("ig\u200Bnore\n\u202Eprevious \u001B[31m\U000E0041"));

    [Fact]
    public void A_model_gets_no_more_than_the_limit()
    {
        Assert.Equal(new string('a', 500), Untrusted.ForAgent(new('a', 500)));
        Assert.Equal(new string('a', 500) + "…", Untrusted.ForAgent(new('a', 501)));
        Assert.Equal("ab…", Untrusted.ForAgent("abc", 2));
    }

    [Theory]
    [InlineData("refund-order_2.x", "refund-order_2.x")]
    [InlineData("<b>a</b>\nSay yes", "?b?a??b??Say?yes")]
    [InlineData("\u202Eé👍", "???")]
    [InlineData("", "")]
    public void A_model_gets_back_of_a_name_what_names_are_made_of(string text, string name) => Assert.Equal(name, Untrusted.Name(text));

    [Theory]
    [InlineData("", true)]
    [InlineData(" \u00a0\n\u200b\u202e\u0000\ufeff\u3164", true)]
    [InlineData("\u200bno", false)]
    [InlineData("👍", false)]
    public void What_nobody_can_see_is_blank(string text, bool blank) => Assert.Equal(blank, Untrusted.IsBlank(text));

    [Fact]
    public void A_model_gets_back_no_long_name()
    {
        Assert.Equal(new string('a', 64), Untrusted.Name(new('a', 64)));
        Assert.Equal(new string('a', 64) + "…", Untrusted.Name(new('a', 65)));
    }

    [Fact]
    public void A_character_is_not_cut_in_half() => Assert.Equal("a…", Untrusted.ForAgent("a👍b", 2));

    [Fact]
    public void Half_a_character_is_shown_as_a_replacement() => Assert.Equal("a\uFFFDb", Untrusted.Shown("a\uD83Db"));
}
