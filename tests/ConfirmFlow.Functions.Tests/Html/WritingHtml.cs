using CsCheck;

namespace ConfirmFlow.Functions.Tests;

public sealed class WritingHtml
{
    [Fact]
    public void Text_between_tags_cannot_open_one()
    {
        var html = Functions.Html.Of($"<p>{"<b>bold</b> &amp; {{x}}"}</p>");

        Assert.Equal("<p>&lt;b&gt;bold&lt;/b&gt; &amp;amp; &#x7B;&#x7B;x&#x7D;&#x7D;</p>", html.ToString());
    }

    [Fact]
    public void Any_text_comes_back_unchanged_from_an_element_and_from_an_attribute_in_either_quotes() =>
        Gen.OneOf(Gen.Char[' ', '~'].Select(each => $"{each}"), Gen.Char['\u00a0', '\ud7ff'].Select(each => $"{each}"), Gen.Int[0x10000, 0x10ffff].Select(char.ConvertFromUtf32), Gen.Int[0, 8].Select(i => $"{"\"'<>&`=\n\t"[i]}")).Array.Sample(pieces =>
        {
            var text = string.Concat(pieces);

            var element = Dom.Read(Functions.Html.Of($"""<p title="{text}" lang='{text}'>{text}</p>""").ToString()).Body!.One("p");

            return element.TextContent == text && element.GetAttribute("title") == text && element.GetAttribute("lang") == text && element.Attributes.Length == 2;
        });

    [Fact]
    public void Letters_of_all_scripts_stay_legible_and_braces_beside_them_are_encoded_all_the_same() =>
        Assert.Equal("<p>Grüße &lt;退款&gt; &#x7B;&#x7B;x&#x7D;&#x7D; שלום \U0001F600</p>", Functions.Html.Of($"<p>{"Grüße <退款> {{x}} שלום \U0001F600"}</p>").ToString());

    [Fact]
    public void A_quote_is_written_otherwise_where_it_could_end_a_value_and_stays_between_tags()
    {
        const string Text = "\"'` onfocus=x";

        Assert.Equal($"<p>{Text}</p>", Functions.Html.Of($"<p>{Text}</p>").ToString());
        Assert.Equal("<p title=\"&quot;&#x27;` onfocus=x\" lang='&quot;&#x27;` onfocus=x'>x</p>", Functions.Html.Of($"""<p title="{Text}" lang='{Text}'>x</p>""").ToString());
    }

    [Theory]
    [InlineData("&lt", "&amp;lt")]
    [InlineData("</title><!--", "&lt;/title&gt;&lt;!--")]
    [InlineData("\0\r\u001b\u007f\u0085\u009f", "&#x0;&#xD;&#x1B;&#x7F;&#x85;&#x9F;")]
    public void Nothing_in_a_text_means_anything_to_a_reader_of_HTML(string text, string html) =>
        Assert.Equal($"<p title=\"{html}\">{html}</p>", Functions.Html.Of($"""<p title="{text}">{text}</p>""").ToString());

    [Fact]
    public void Finished_html_is_not_encoded_again()
    {
        var inner = Functions.Html.Of($"<b>{"&"}</b>");

        Assert.Equal("<p><b>&amp;</b><b>&amp;</b>2</p>", Functions.Html.Of($"<p>{inner}{new[] { inner }}{2}</p>").ToString());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() =>
        Assert.Equal("<p>\ufffd \ufffd\U0001F600\ufffd</p>", Functions.Html.Of($"<p>{"\ud83d \ude00\U0001F600\ud83d"}</p>").ToString());

    [Fact]
    public void An_attribute_that_is_not_there_leaves_nothing()
    {
        Assert.Equal("<p>x</p>", Functions.Html.Of($"<p{HtmlAttribute.If(false, "hidden")}>x</p>").ToString());
        Assert.Equal("<p title=\"&quot;\" hidden>x</p>", Functions.Html.Of($"<p{HtmlAttribute.If(true, "title", "\"")}{HtmlAttribute.If(true, "hidden")}>x</p>").ToString());
    }

    public static TheoryData<string> Refused => [.. Unsafe.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_hole_that_no_encoding_makes_safe_is_refused(string where) =>
        Assert.Throws<InvalidOperationException>(() => Unsafe[where]());

    [Fact]
    public void A_web_address_is_encoded_into_its_attribute() => Assert.Equal(
        "<a href=\"https://example.com/?a=1&amp;b=%22\">x</a>", Functions.Html.Of($"""<a href="{new Uri("https://example.com/?a=1&b=\"")}">x</a>""").ToString());

    [Fact]
    public void A_style_sheet_cannot_end_its_element() =>
        Assert.Throws<ArgumentException>(() => Functions.Html.UnencodedStyle("</style><script>"));

    private static readonly Dictionary<string, Func<Functions.Html>> Unsafe = new()
    {
        ["text in a tag"] = () => Functions.Html.Of($"<p {"onclick=x"}>x</p>"),
        ["an unquoted attribute"] = () => Functions.Html.Of($"<p title={"x onclick=y"}>x</p>"),
        ["HTML in a tag"] = () => Functions.Html.Of($"<p {Functions.Html.Of($"x")}>x</p>"),
        ["HTML in an attribute"] = () => Functions.Html.Of($"""<p title="{Functions.Html.Of($"x")}">x</p>"""),
        ["a script"] = () => Functions.Html.Of($"<script>{"x"}</script>"),
        ["a script, shouted"] = () => Functions.Html.Of($"<SCRIPT>{"x"}</SCRIPT>"),
        ["a style"] = () => Functions.Html.Of($"<style>{"x"}</style>"),
        ["a comment"] = () => Functions.Html.Of($"<!-- {"x"} -->"),
        ["a link to a script"] = () => Functions.Html.Of($"""<a href="{new Uri("javascript:alert(1)")}">x</a>"""),
        ["a link to nowhere in particular"] = () => Functions.Html.Of($"""<a href="{new Uri("/a", UriKind.Relative)}">x</a>"""),
        ["a link as text"] = () => Functions.Html.Of($"<p>{new Uri("https://example.com")}</p>"),
        ["an unfinished tag"] = () => Functions.Html.Of($"<p title="),
        ["an unfinished attribute"] = () => Functions.Html.Of($"<p title=\"{"x"}"),
    };
}
