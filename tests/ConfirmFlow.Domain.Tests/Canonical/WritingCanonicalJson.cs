using System.Text.Json;

namespace ConfirmFlow.Domain.Tests;

public class WritingCanonicalJson
{
    [Theory] // RFC 8785 §3.2.3 and §3.2.2
    [InlineData("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    [InlineData("""{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }""",
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""")]
    public void The_examples_of_the_standard_come_out_as_printed(string given, string printed) => Assert.Equal(printed, Canonical(given));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[ ]", "[]")]
    [InlineData("[1,[2,{}],[]]", "[1,[2,{}],[]]")]
    [InlineData("-0.0", "0")]
    [InlineData("""{"b":{"d":1,"c":2},"a":[]}""", """{"a":[],"b":{"c":2,"d":1}}""")]
    [InlineData("""{"aa":1,"a":2,"B":3,"":4}""", """{"":4,"B":3,"a":2,"aa":1}""")]
    [InlineData("\"\\b\\t\\n\\f\\r\\u0001\\u001F\\u007f\\u2028\"", "\"\\b\\t\\n\\f\\r\\u0001\\u001f\u007f\u2028\"")]
    public void White_space_order_and_spelling_do_not_matter(string given, string expected) => Assert.Equal(expected, Canonical(given));

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""[{"a":{"b":1,"b":2}}]""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\udc00\ud800"]""")]
    [InlineData("""{"\ud83d":1}""")]
    [InlineData("1e400")]
    [InlineData("[-1e999]")]
    public void What_has_no_one_spelling_is_refused(string given) => Assert.Throws<CanonicalJsonException>(() => Canonical(given));

    [Fact]
    public void An_element_of_no_document_is_refused() => Assert.Throws<CanonicalJsonException>(() => CanonicalJson.From(default));

    [Fact]
    public void An_object_written_by_hand_is_the_object_read()
    {
        var written = new CanonicalJsonObject()
            .Set("z", "\u20ac\n").Set("a", 12L).Set("m", true).Set("none", (string?)null)
            .Set("list", ["b", "a"]).Set("spans", [3L, 1L]).Set("inner", new CanonicalJsonObject().Set("y", false).Set("x", -1))
            .Set("many", [new CanonicalJsonObject().Set("k", "v")]).ToString();

        Assert.Equal("""{"a":12,"inner":{"x":-1,"y":false},"list":["b","a"],"m":true,"many":[{"k":"v"}],"spans":[3,1],"z":"€\n"}""", written);
        Assert.Equal(written, Canonical(written));
    }

    [Fact]
    public void A_property_is_never_written_twice_and_a_number_never_rounded()
    {
        var written = new CanonicalJsonObject().Set("a", 1);

        Assert.Throws<CanonicalJsonException>(() => written.Set("a", "x"));
        Assert.Throws<CanonicalJsonException>(() => written.Set("b", 9_007_199_254_740_992));
        Assert.Throws<CanonicalJsonException>(() => written.Set("b", [-9_007_199_254_740_992]));
        Assert.Throws<CanonicalJsonException>(() => written.Set("b", "\ud800"));
        Assert.Equal("""{"a":1,"b":9007199254740991}""", written.Set("b", 9_007_199_254_740_991).ToString());
    }

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CanonicalJson.From(document.RootElement);
    }
}
