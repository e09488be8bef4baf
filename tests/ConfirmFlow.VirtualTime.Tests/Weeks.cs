extern alias Executor;
using System.Text;
using System.Text.Json;
using ConfirmFlow.Aws;
using ConfirmFlow.Functions;
using ConfirmFlow.Functions.Tests;
using Executor::ConfirmFlow.Actions;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>All handlers and the machine around one request, and everything that happens to people in the weeks after it was opened.</summary>
internal sealed class Weeks : IDisposable
{
    public static readonly ActionDefinition Refund = A.Refund with
    {
        // So that a press is enough, unless a policy says otherwise.
        Risk = Risk.Low,
        Parameters = [A.Refund.Parameters[0], new("amount", "Amount", "How much, in EUR.", new DecimalRule(0.01m, 10_000m)), A.Refund.Parameters[2]],
    };

    private readonly Catalog _catalog = new([Refund]);
    private readonly FakeTimeProvider _clock;
    private readonly Policies _policies;
    private readonly RequestsInMemory _requests = new();
    private readonly LinksInMemory _links = new();
    private readonly InboxesInMemory _inboxes;
    private readonly ChatLinksInMemory _chatLinks = new();
    private readonly Letterbox _letterbox = new();
    private readonly Deed _deed = new(Refund);
    private readonly VirtualMachine _machine;
    private readonly DateTimeOffset _start;
    private readonly List<(DateTimeOffset At, string What)> _happened = [];
    private RequestId _id;

    public Weeks(string policy, DateTimeOffset start)
    {
        var reading = PolicyReader.Read(policy, _catalog);
        Assert.True(reading.Is(out var read), policy + "\n" + string.Join('\n', reading.Errors));
        (_policies, _clock, _start) = (new(read), new(start), start);
        _inboxes = new(_links);
        var (roles, bus, pages) = (new Roles(), new Bus(), new Uri("https://approvals.example.com/"));
        _machine = new(_clock, new StepsInProcess(
            () => new(_requests, _links, _inboxes, new Watched(this), Chats(pages), _machine!, _policies, _catalog, Place, pages, Stamps),
            () => new(_requests, _catalog, Stamps),
            () => new(_requests, _links, _inboxes, _chatLinks, roles, _policies, [_deed], Place, Stamps),
            () => new(_requests, bus, new Watched(this), Chats(pages), _catalog, Place, Stamps)));
    }

    /// <summary>How the executions stand: one for each run of a request.</summary>
    public IEnumerable<string> Executions => _machine.Executions;

    public ApprovalRequest Request => _requests[_id];

    /// <summary>Every mail that reached somebody: when, to whom, of what kind.</summary>
    public List<(DateTimeOffset At, string To, string Kind)> Mails { get; } = [];

    /// <summary>Everything that happened, one line for each moment and kind: day and time (UTC), what, to whom.</summary>
    public string Told => string.Join('\n', _deed.Done.Select(done => (done.At, What: "ran")).Concat(_happened).OrderBy(each => each.At).Select(each => $"{Fortnight.Written(_start, each.At)} {each.What}"));

    private Stamps Stamps => new(_clock);

    private ChatNotices Chats(Uri pages) => new(new NoChat(), new NoChat(), _chatLinks, _policies, pages, Stamps);

    /// <summary>The agent asks; false when it is refused.</summary>
    public async Task<bool> Ask(string amount)
    {
        var call = $$"""{"action":"refund-order","parameters":{"orderId":"1001","amount":"{{amount}}"},"requester":"rita@example.com"}""";
        var answer = await Call(call);
        if (answer.RequestId is { } id) _id = RequestId.Parse(id);
        else Note("refused " + answer.Code);
        return answer.RequestId is not null;
    }

    /// <summary>Somebody does something at a moment, after all that has happened by then.</summary>
    public async Task Act(DateTimeOffset at, string who, string what)
    {
        _machine.LetPassUntil(at);
        if (who == "agent") await Call($$"""{"action":"withdraw-request","parameters":{"requestId":"{{_id}}"},"requester":"rita@example.com"}""");
        else await Press(Person.Parse(who + "@example.com"), what);
    }

    /// <summary>Mail to these people is refused for good.</summary>
    public void Refuse(IEnumerable<string> people) => _letterbox.Refusing.UnionWith(people.Select(who => Person.Parse(who + "@example.com")));

    public void LetPassUntil(DateTimeOffset end) => _machine.LetPassUntil(end);

    public void Dispose() => _machine.Dispose();

    private async Task Press(Person who, string what)
    {
        var (verdict, comment) = what switch { "approves" or "errs" => (Verdict.Approve, ""), "denies" => (Verdict.Deny, "No."), "takes back" => (Verdict.TakeBack, ""), _ => throw new ArgumentException(what) };
        var link = Letterbox.TokenIn(_letterbox.To(who).Last(mail => mail.Text.Contains("/a/", StringComparison.Ordinal)));
        var page = await new DecideHandler(_requests, _links, _machine, _catalog, Place, Stamps).Handle(link, new DecisionForm(true, verdict, comment, Answer: what is "errs" ? "1002" : "1001") { IsSure = true }, default);
        if (page.Status != 200) Note($"told {who.Address.Split('@')[0]} {page.Status}");
    }

    private async Task<IntakeAnswer> Call(string json)
    {
        var intake = new IntakeHandler(new Opening(_requests, new PointersInMemory(), _machine, _policies, _catalog, Place, Stamps), new Asking(_requests, _machine, Stamps));
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await intake.Handle(PlainCall.Read(new FunctionsSerializer().Deserialize<JsonElement>(sent)), default);
    }

    private void Delivered(Mail mail)
    {
        var to = mail.To.Address.Split('@')[0];
        var kind = mail.Subject.Split(':', '?')[0] switch { "Approve" => "ask", "Re" => "remind", var tag => tag };
        Mails.Add((_clock.GetUtcNow(), to, kind));
        if (_happened is [.., var last] && last.At == _clock.GetUtcNow() && last.What.StartsWith(kind + " ", StringComparison.Ordinal)) _happened[^1] = last with { What = $"{last.What} {to}" };
        else Note($"{kind} {to}");
    }

    private void Note(string what) => _happened.Add((_clock.GetUtcNow(), what));

    /// <summary>The post office, and what it delivered.</summary>
    private sealed class Watched(Weeks weeks) : IPostOffice
    {
        public bool MayMail(Person to) => weeks._letterbox.MayMail(to);

        public async Task<bool> Send(Mail mail, CancellationToken cancel)
        {
            var sent = await weeks._letterbox.Send(mail, cancel);
            if (sent) weeks.Delivered(mail);
            return sent;
        }
    }
}
