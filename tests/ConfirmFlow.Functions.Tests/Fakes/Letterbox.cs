using System.Text.RegularExpressions;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A post office that delivers at once.</summary>
internal sealed partial class Letterbox : IPostOffice
{
    private readonly Queue<Func<Task>> _afterSend = new();

    public List<Mail> Mails { get; } = [];

    /// <summary>Whom no mail can be handed over for.</summary>
    public HashSet<Person> Refusing { get; } = [];

    /// <summary>Whom whoever sends may not mail.</summary>
    public HashSet<Person> Forbidden { get; } = [];

    public bool MayMail(Person to) => !Forbidden.Contains(to);

    /// <summary>Runs after the next mail is delivered, before its sender learns of it.</summary>
    public void AfterNextSend(Func<Task> meanwhile) => _afterSend.Enqueue(meanwhile);

    public async Task<bool> Send(Mail mail, CancellationToken cancel)
    {
        Assert.True(MayMail(mail.To));
        if (Refusing.Contains(mail.To)) return false;

        Mails.Add(mail);
        if (_afterSend.TryDequeue(out var meanwhile)) await meanwhile();
        return true;
    }

    public IEnumerable<Mail> To(Person person) => Mails.Where(mail => mail.To == person);

    /// <summary>The token of the link in a mail.</summary>
    public static string TokenIn(Mail mail) => The(Link(), mail);

    /// <summary>The token of the inbox link in a mail.</summary>
    public static string InboxIn(Mail mail) => The(Inbox(), mail);

    /// <summary>What inboxes call the link with this token.</summary>
    public static string NameOf(string token)
    {
        Assert.True(LinkToken.TryParse(token, out var read));
        return LinkProof.NameOf(read.Proof.Key);
    }

    private static string The(Regex link, Mail mail)
    {
        var inText = Assert.Single(link.Matches(mail.Text)).Groups[1].Value;
        Assert.Equal(inText, Assert.Single(link.Matches(mail.Html)).Groups[1].Value);
        return inText;
    }

    [GeneratedRegex("https://approvals\\.example\\.com/a/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])")]
    private static partial Regex Link();

    [GeneratedRegex("https://approvals\\.example\\.com/inbox/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])")]
    private static partial Regex Inbox();
}
