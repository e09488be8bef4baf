using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;

namespace ConfirmFlow.Template.Tests;

/// <summary>By whose certificates functions know AWS.</summary>
public sealed class TrustingAuthorities
{
    // SHA-256 of each root's public key: https://www.amazontrust.com/repository/
    private static readonly string[] Published =
    [
        "fbe3018031f9586bcbf41727e417b7d1c45c2f47f93be372a17b96b50757d5a2",
        "7f4296fc5b6a4e3b35d3c369623e364ab1af381d8fa7121533c9d6c633ea2461",
        "36abc32656acfc645c61b71613c4bf21c787f5cabbee48348d58597803d7abc9",
        "f7ecded5c66047d28ed6466b543c40e0743abe81d109254dcf845d4c2c7853c5",
        "2b071c59a0a0ae76b0eadb2bad23bad4580b69c3601b630c2eaf0613afa83f92",
    ];

    [Fact]
    public void They_are_the_roots_that_Amazon_publishes_and_no_others()
    {
        var packed = new X509Certificate2Collection();
        packed.ImportFromPemFile(Repo.At("functions/authorities.pem"));

        Assert.Equal(Published, packed.Select(root => Convert.ToHexStringLower(SHA256.HashData(root.PublicKey.ExportSubjectPublicKeyInfo()))));
        Assert.All(packed, root => Assert.Equal(root.Subject, root.Issuer));
        // A deployment of this version must not die of age: five years before the first of them does, there has to be another.
        Assert.All(packed, root => Assert.True(root.NotAfter > DateTime.UtcNow.AddYears(5), root.Subject));
    }

    [Fact]
    public void Every_function_is_told_of_the_file_that_is_packed_with_it()
    {
        var content = XDocument.Load(Repo.At("functions/Executable.props")).Descendants("Content").Single(file => file.Attribute("Include")!.Value.EndsWith(")authorities.pem", StringComparison.Ordinal));

        Assert.Equal(("", "PreserveNewest"), (content.Attribute("LinkBase")!.Value, content.Attribute("CopyToPublishDirectory")!.Value));
        var parameter = Template.Document["Parameters"]!["TrustedAuthorities"]!;
        Assert.Equal("/var/task/authorities.pem", Template.Text(parameter["Default"]));
        Assert.Equal(["/var/task/authorities.pem", "/etc/pki/tls/certs/ca-bundle.crt"], Template.Texts(parameter["AllowedValues"]));
        Assert.All(Template.Functions, function => Assert.Equal("${TrustedAuthorities}", function.Variables["SSL_CERT_FILE"]));
    }

    // Where it is not said, .NET reads Amazon Linux's folder too.
    [Fact]
    public void No_folder_adds_others() => Assert.All(Template.Functions, function => Assert.Equal("/var/task/no-other-authorities", function.Variables["SSL_CERT_DIR"]));
}
