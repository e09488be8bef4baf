namespace ConfirmFlow.Domain.Tests;

public class DigestingCanonicalJson
{
    // printf 'example/1\n{"a":1}' | sha256sum
    private const string Known = "783db1eb52bbd9a2c5feceb8826224a856f62b3907be8633eede98ffb7198565";

    [Fact]
    public void A_digest_is_the_hash_of_schema_line_feed_and_text() =>
        Assert.Equal("v1:" + Known, Digest.Of("example/1", """{"a":1}""").Value);

    [Fact]
    public void The_fingerprint_is_its_first_64_bits_in_four_groups() =>
        Assert.Equal("783D B1EB 52BB D9A2", Digest.Of("example/1", """{"a":1}""").Fingerprint);

    [Fact]
    public void One_text_under_two_schemas_has_two_digests() =>
        Assert.NotEqual(Digest.Of("example/1", "{}"), Digest.Of("example/2", "{}"));

    [Fact]
    public void A_schema_cannot_borrow_from_the_text()
    {
        Assert.Throws<ArgumentException>(() => Digest.Of("example/1\n{}", ""));
        Assert.Throws<ArgumentException>(() => Digest.Of("", "example/1\n{}"));
    }

    [Fact]
    public void A_text_that_is_not_Unicode_has_no_digest() =>
        Assert.Throws<System.Text.EncoderFallbackException>(() => Digest.Of("example/1", "\"\ud800\""));

    [Fact]
    public void A_stored_digest_reads_back()
    {
        Assert.True(Digest.TryParse("v1:" + Known, out var digest));
        Assert.Equal(Digest.Of("example/1", """{"a":1}"""), digest);
        Assert.Equal("v1:" + Known, digest.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Known)]
    [InlineData("v2:" + Known)]
    [InlineData("V1:" + Known)]
    [InlineData("v1:" + Known + "0")]
    [InlineData("v1:G0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v1:A000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v1:g000000000000000000000000000000000000000000000000000000000000000")]
    public void Nothing_else_reads_as_a_digest(string? text)
    {
        Assert.False(Digest.TryParse(text, out var digest));
        Assert.Equal("none", digest.Fingerprint);
        Assert.NotEqual(Digest.Of("example/1", "{}"), digest);
    }
}
