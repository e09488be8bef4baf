using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Local;

/// <summary>Every temporary key there is. Those that somebody assumed outlive a restart.</summary>
internal sealed class Sessions : IDisposable
{
    private readonly ConcurrentDictionary<string, RoleSession> byKey = new();
    private readonly Journal journal;

    /// <summary>Opens the sessions kept in a file.</summary>
    public Sessions(string path)
    {
        journal = new(path);
        foreach (var session in Assumed)
        {
            byKey[session.AccessKeyId] = session;
        }
    }

    /// <summary>What AssumeRole gave out, oldest first.</summary>
    public IEnumerable<RoleSession> Assumed => journal.Entries.Select(SessionJson.Read);

    /// <summary>Keeps a session that AssumeRole gave out.</summary>
    public void Keep(RoleSession session)
    {
        journal.Append(SessionJson.Write(session));
        byKey[session.AccessKeyId] = session;
    }

    /// <summary>Knows a session for as long as this process runs: those of the functions' own processes.</summary>
    public RoleSession Lend(RoleSession session) => byKey[session.AccessKeyId] = session;

    /// <summary>Finds a session by its access key.</summary>
    public RoleSession? Find(string accessKeyId) => byKey.GetValueOrDefault(accessKeyId);

    /// <summary>Finds a session by its token.</summary>
    public RoleSession? FindByToken(string token) => byKey.Values.FirstOrDefault(session =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(session.SessionToken), Encoding.UTF8.GetBytes(token)));

    /// <summary>What <c>/local/sessions.json</c> shows.</summary>
    public string ToJson() => journal.ToJson();

    /// <inheritdoc/>
    public void Dispose() => journal.Dispose();
}
