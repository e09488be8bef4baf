using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConfirmFlow.Aws.Tests;

/// <summary>Whom the client for chats takes for a chat.</summary>
public sealed class TrustingChats : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1), Until = From.AddDays(2);
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Whoever_an_authority_of_the_file_certifies_is_asked()
    {
        using var authority = Authority();
        Assert.Equal(HttpStatusCode.OK, await Ask(authority, trusted: authority));
    }

    [Fact]
    public async Task Whoever_another_authority_certifies_is_told_nothing()
    {
        using var authority = Authority();
        using var other = Authority();
        await Assert.ThrowsAsync<HttpRequestException>(() => Ask(authority, trusted: other));
    }

    [Fact]
    public async Task What_cannot_be_read_at_the_first_call_is_read_again_at_the_next()
    {
        using var authority = Authority();
        var file = Path.Combine(folder, "authorities.pem");
        await File.WriteAllTextAsync(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", TestContext.Current.CancellationToken);
        var made = ChatClient.WhenCalled(file, TimeSpan.FromSeconds(30));
        Assert.ThrowsAny<CryptographicException>(() => made.Value);

        await File.WriteAllTextAsync(file, authority.ExportCertificatePem(), TestContext.Current.CancellationToken);

        made.Value.Dispose();
    }

    private async Task<HttpStatusCode> Ask(X509Certificate2 authority, X509Certificate2 trusted)
    {
        var file = Path.Combine(folder, "authorities.pem");
        await File.WriteAllTextAsync(file, trusted.ExportCertificatePem(), TestContext.Current.CancellationToken);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Serve(listener, authority);
        using var client = ChatClient.Of(file, TimeSpan.FromSeconds(30));
        using var answer = await client.GetAsync(new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/"), TestContext.Current.CancellationToken);
        await serving;
        return answer.StatusCode;
    }

    private static async Task Serve(TcpListener listener, X509Certificate2 authority)
    {
        using var certificate = Certificate(authority);
        using var connection = await listener.AcceptTcpClientAsync();
        await using var stream = new SslStream(connection.GetStream());
        await stream.AuthenticateAsServerAsync(certificate);
        await stream.ReadAtLeastAsync(new byte[1], 1);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
    }

    private static X509Certificate2 Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest($"CN=authority {Guid.NewGuid()}", key, HashAlgorithmName.SHA256);
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return asked.CreateSelfSigned(From, Until);
    }

    private static X509Certificate2 Certificate(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        asked.CertificateExtensions.Add(names.Build());
        using var signed = asked.Create(authority, From, Until, [1, 2, 3, 4]);
        using var own = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
    }
}
