using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConfirmFlow.Story.Tests;

/// <summary>Whom a function takes for AWS: whoever has a certificate of an authority in the file that it is told of, and nobody else.</summary>
[Collection(BadInput.Name)]
public sealed class TrustingAuthorities(BadInputRun run)
{
    [Fact]
    public async Task Whoever_an_unknown_authority_certifies_is_told_nothing() =>
        Assert.Equal(0, await Told((_, _) => Path.Combine(Repo.Root, "functions", "authorities.pem")));

    [Fact]
    public async Task Whoever_the_files_authority_certifies_is_asked() =>
        Assert.NotEqual(0, await Told((files, certificate) => files.Write("authorities.pem", certificate.ExportCertificatePem())));

    // How much comes over the first connection that a function makes to its table, when it has an event: the very program that the local run has started, with a Runtime API and a table of its own.
    private async Task<int> Told(Func<TemporaryFolder, X509Certificate2, string> authorities)
    {
        var limit = TestContext.Current.CancellationToken;
        using var files = new TemporaryFolder();
        using var certificate = SelfSigned();
        using TcpListener runtime = new(IPAddress.Loopback, 0), table = new(IPAddress.Loopback, 0);
        runtime.Start();
        table.Start();
        var start = Session.StartOf(await run.Session.ProcessOf("Reconcile"));
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = $"{runtime.LocalEndpoint}";
        start.Environment["AWS_ENDPOINT_URL"] = $"https://{table.LocalEndpoint}";
        start.Environment["SSL_CERT_FILE"] = authorities(files, certificate);
        using var process = Process.Start(start)!;
        try
        {
            await HandOut("{}", runtime, limit);
            using var caller = await table.AcceptTcpClientAsync(limit);
            await using var secured = new SslStream(caller.GetStream());
            try
            {
                await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, limit);
                return await secured.ReadAsync(new byte[1024], limit);
            }
            catch (Exception refused) when (refused is System.Security.Authentication.AuthenticationException or IOException)
            {
                return 0;
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task HandOut(string payload, TcpListener runtime, CancellationToken cancel)
    {
        using var caller = await runtime.AcceptTcpClientAsync(cancel);
        var stream = caller.GetStream();
        await stream.ReadAtLeastAsync(new byte[4096], 4, cancellationToken: cancel);
        var deadline = DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeMilliseconds();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nLambda-Runtime-Deadline-Ms: {deadline}\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:000000000000:function:trust\r\nContent-Length: {payload.Length}\r\n\r\n{payload}"), cancel);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
