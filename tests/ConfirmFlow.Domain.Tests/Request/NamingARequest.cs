using CsCheck;

namespace ConfirmFlow.Domain.Tests;

public sealed class NamingARequest
{
    [Fact]
    public void An_id_is_a_prefix_and_26_digits_of_base32()
    {
        Assert.Equal("ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", RequestId.From(new byte[16]).Value);
        Assert.Equal("ar-777777777777777777777777" + "74", RequestId.From([.. Enumerable.Repeat((byte)255, 16)]).Value);
    }

    [Fact]
    public void Different_bytes_give_different_ids_and_each_is_read_again() => Gen.Byte.Array[16].Select(Gen.Byte.Array[16]).Sample((one, other) =>
    {
        var id = RequestId.From(one);
        Assert.Matches("^ar-[a-z2-7]{26}$", id.Value);
        Assert.True(RequestId.TryParse(id.Value, out var read) && read == id);
        Assert.Equal(one.AsSpan().SequenceEqual(other), id == RequestId.From(other));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ar-")]
    [InlineData("ar-aaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ar-aaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ar-aaaaaaaaaaaaaaaaaaaaaaaaa1")]
    [InlineData("ar-AAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AR-aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ar-aaaaaaaaaaaaaaaaaaaaaaaaa\n")]
    [InlineData("ar-aaaaaaaaaaaaaaaaaaaaaaaaaа")]
    [InlineData("../request#ar-aaaaaaaaaaaaaaa")]
    public void Anything_else_names_no_request(string? text)
    {
        Assert.False(RequestId.TryParse(text, out var id));
        Assert.Equal("", id.Value);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(0)]
    public void An_id_is_made_of_sixteen_bytes(int bytes) => Assert.Throws<ArgumentException>(() => RequestId.From(new byte[bytes]));

    [Fact]
    public void No_id_is_not_an_id() => Assert.Throws<FormatException>(() => RequestId.Parse(default(RequestId).Value));
}
