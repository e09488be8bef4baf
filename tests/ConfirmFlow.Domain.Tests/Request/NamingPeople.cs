namespace ConfirmFlow.Domain.Tests;

public sealed class NamingPeople
{
    [Theory]
    [InlineData("ADA@Example.com")]
    [InlineData("  ada@example.com\t")]
    public void Case_and_white_space_around_make_no_difference(string text) => Assert.Equal(Ada, Person.Parse(text));

    [Theory]
    [InlineData("o'neil+x@sub.example.co.uk")]
    [InlineData("a.b-c_d@example-1.com")]
    [InlineData("+x@example.com")]
    public void Ordinary_addresses_are_taken(string text) => Assert.Equal(text, Person.Parse(text).Address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@example")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@@example.com")]
    [InlineData("ada@example.com,grace@example.com")]
    [InlineData("ada@example.com\ngrace@example.com")]
    [InlineData("Ada <ada@example.com>")]
    [InlineData("<ada@example.com>")]
    [InlineData("\"ada\"@example.com")]
    [InlineData("ada(comment)@example.com")]
    [InlineData("ada @example.com")]
    [InlineData(".ada@example.com")]
    [InlineData("ada.@example.com")]
    [InlineData("a..da@example.com")]
    [InlineData("ada@-example.com")]
    [InlineData("ada@example-.com")]
    [InlineData("ada@example.com.")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("аda@example.com")]
    [InlineData("ada@exämple.com")]
    [InlineData("ada\u200B@example.com")]
    [InlineData("linu\u017F@example.com")]
    [InlineData("fran\u212A@example.com")]
    [InlineData("r\u0130ta@example.com")]
    public void What_is_not_a_plain_address_names_nobody(string? text)
    {
        Assert.False(Person.TryParse(text, out var person));
        Assert.Equal(default, person);
    }

    [Fact]
    public void An_address_has_an_end()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 62), 3)) + ".com";
        Assert.True(Person.TryParse(new string('a', 64) + "@example.com", out _));
        Assert.False(Person.TryParse(new string('a', 65) + "@example.com", out _));
        Assert.True(Person.TryParse(new string('a', 254 - 1 - domain.Length) + "@" + domain, out _));
        Assert.False(Person.TryParse(new string('a', 255 - 1 - domain.Length) + "@" + domain, out _));
    }

    [Theory]
    [InlineData("rita@example.com", "rita+x@example.com", true)]
    [InlineData("rita+y@example.com", "rita+x+z@example.com", true)]
    [InlineData("RITA@example.com", "rita@EXAMPLE.com", true)]
    [InlineData("rita@example.com", "rita@example.org", false)]
    [InlineData("rita@example.com", "rit@example.com", false)]
    [InlineData("+rita@example.com", "+other@example.com", false)]
    public void A_tag_does_not_make_another_person(string one, string other, bool same)
    {
        Assert.Equal(same, Person.Parse(one).IsSameMailbox(Person.Parse(other)));
        Assert.Equal(same, Person.Parse(other).IsSameMailbox(Person.Parse(one)));
    }

    [Fact]
    public void Nobody_is_the_same_as_nobody_else()
    {
        Assert.False(default(Person).IsSameMailbox(default));
        Assert.False(default(Person).IsSameMailbox(Rita));
    }
}
