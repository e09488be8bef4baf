namespace ConfirmFlow.Domain.Tests;

public class ShowingPlainText
{
    [Fact]
    public void Half_of_a_character_is_not_plain()
    {
        Assert.Equal("holds half of a surrogate pair", PlainText.Flaw("a\ud83d"));
        Assert.Equal("holds half of a surrogate pair", PlainText.Flaw("\ude00\ud83d"));
        Assert.Null(PlainText.Flaw("\ud83d\ude00"));
    }

    [Fact]
    public void Line_feeds_are_plain_only_where_lines_are()
    {
        Assert.NotNull(PlainText.Flaw("a\nb"));
        Assert.Null(PlainText.Flaw("a\nb", multiline: true));
        Assert.NotNull(PlainText.Flaw("a\r\nb", multiline: true));
    }

    [Fact]
    public void An_excerpt_is_at_most_100_characters_and_cuts_no_character_in_half()
    {
        Assert.Equal("short", PlainText.Excerpt("short"));
        Assert.Equal(100, PlainText.Excerpt(new string('x', 101)).Length);

        var faces = PlainText.Excerpt(string.Concat(Enumerable.Repeat("\ud83d\ude00", 80)));
        Assert.EndsWith("\ud83d\ude00…", faces, StringComparison.Ordinal);
        Assert.Equal((99, null), (faces.Length, PlainText.Flaw(faces)));
    }
}
