using System.Security.Cryptography.X509Certificates;

namespace ConfirmFlow.Aws;

/// <summary>The client for chats. Their certificates are by other authorities than AWS's: who may speak for a chat is not thereby taken for AWS.</summary>
public static class ChatClient
{
    /// <summary>One that is made for the first call: reading whom it trusts takes longer than all else that a process does until its first answer. Where that cannot be read it is tried again at the next call.</summary>
    /// <inheritdoc cref="Of"/>
    public static Lazy<HttpClient> WhenCalled(string? authorities, TimeSpan limit) => new(() => Of(authorities, limit), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Makes one.</summary>
    /// <param name="authorities">The PEM file of the authorities that it trusts, and no others; those that .NET trusts anyway where there is no such file.</param>
    /// <param name="limit">What each call may last.</param>
    public static HttpClient Of(string? authorities, TimeSpan limit)
    {
        var handler = new SocketsHttpHandler();
        if (File.Exists(authorities))
        {
            var trusted = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            trusted.CustomTrustStore.ImportFromPemFile(authorities);
            handler.SslOptions.CertificateChainPolicy = trusted;
        }

        return new(handler) { Timeout = limit };
    }
}
