using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConfirmFlow.Bench;

/// <summary>A certificate authority for this run alone, and what it certified: the table's address. Its key never leaves the process.</summary>
internal sealed class Authority : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow-bench-").FullName;

    public Authority()
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var rootKey = RSA.Create(2048);
        var root = new CertificateRequest("CN=ConfirmFlow bench", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        root.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var authority = root.CreateSelfSigned(from, to);

        using var key = RSA.Create(2048);
        var leaf = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        leaf.CertificateExtensions.Add(names.Build());
        using var signed = leaf.Create(authority, from, to, [1, 2, 3, 4]);
        Certificate = X509CertificateLoader.LoadPkcs12(signed.CopyWithPrivateKey(key).Export(X509ContentType.Pkcs12), null);

        var own = authority.ExportCertificatePem() + "\n";
        Variables = new Dictionary<string, string>
        {
            ["SSL_CERT_FILE"] = Written("authorities.pem", File.ReadAllText(Project.At("functions/authorities.pem")) + own),
            ["SSL_CERT_DIR"] = Path.Combine(folder, "no-other-authorities"),
            ["NODE_EXTRA_CA_CERTS"] = Written("own.pem", own),
        };
        SystemBundle = Written("bundle.pem", File.ReadAllText("/etc/ssl/certs/ca-certificates.crt") + own);
    }

    /// <summary>What the table shows.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Whom a program trusts, as template.yaml says it to functions: the authorities packed with them, and this one.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>A PEM file: the system's authorities, and this one.</summary>
    public string SystemBundle { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
