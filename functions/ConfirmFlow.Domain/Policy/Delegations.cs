using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Who stands in for whom, as a policy file says it.</summary>
internal sealed class Delegations
{
    private const int Most = 200;
    private const int LongestReason = 100;

    private readonly List<(Delegation Delegation, PolicyNode Node)> _all = [];

    public static Delegations Read(PolicyFields file)
    {
        var delegations = new Delegations();
        foreach (var item in file.Items("delegations", 0, Most) ?? [])
        {
            if (Read(item, file.Errors) is { } delegation) delegations.Add(delegation, item, file.Errors);
        }

        delegations.FindCircles(file.Errors);
        return delegations;
    }

    /// <summary>Everybody who stands in for somebody.</summary>
    public IEnumerable<Person> StandIns => _all.Select(each => each.Delegation.StandIn);

    /// <summary>Those that matter for some approvers: theirs, and those of whoever stands in for them.</summary>
    public ImmutableArray<Delegation> For(IEnumerable<Person> approvers)
    {
        var people = approvers.ToHashSet();
        while (_all.Any(each => people.Contains(each.Delegation.Approver) && people.Add(each.Delegation.StandIn)))
        {
            // Each round adds somebody.
        }

        return [.. _all.Select(each => each.Delegation).Where(each => people.Contains(each.Approver)).OrderBy(each => each.From)];
    }

    /// <summary>Says which people could count twice, under two spellings, and which delegations are of nobody.</summary>
    public void Check(IReadOnlyCollection<Person> approvers, PolicyErrors errors)
    {
        var people = approvers.Concat(_all.Select(each => each.Delegation.StandIn)).ToHashSet();
        foreach (var (delegation, node) in _all)
        {
            if (!people.Contains(delegation.Approver)) errors.Add(node["approver"]!, $"{delegation.Approver} is not asked by any stage, and stands in for nobody.");
            foreach (var (person, name) in ((Person, string)[])[(delegation.Approver, "approver"), (delegation.StandIn, "standIn")])
            {
                var other = people.FirstOrDefault(each => each != person && each.IsSameMailbox(person));
                if (other != default) errors.Add(node[name]!, $"{person} and {other} are one mailbox: write it in one way.");
            }
        }
    }

    private void Add(Delegation delegation, PolicyNode node, PolicyErrors errors)
    {
        var other = _all.Find(each => each.Delegation.Approver.IsSameMailbox(delegation.Approver) && each.Delegation.From < delegation.Until && delegation.From < each.Delegation.Until);
        if (other.Delegation is not null) errors.Add(node, $"{delegation.Approver} has another stand-in at the same time: {other.Node.Path}.");
        else if (delegation.Approver.IsSameMailbox(delegation.StandIn)) errors.Add(node["standIn"]!, "Nobody stands in for themselves.");
        else _all.Add((delegation, node));
    }

    // Where several reach round in a circle there is a moment at which the last of them begins.
    private void FindCircles(PolicyErrors errors)
    {
        foreach (var (delegation, node) in _all)
        {
            var person = delegation.StandIn;
            for (var hops = 0; hops <= _all.Count && person != delegation.Approver; hops++)
            {
                if (_all.Find(each => each.Delegation.Approver == person && each.Delegation.Covers(delegation.From)).Delegation is not { } next) break;
                person = next.StandIn;
            }

            if (person == delegation.Approver) errors.Add(node["standIn"]!, $"At {Time.Text(delegation.From)} this leads back to {delegation.Approver}: nobody would be there.");
        }
    }

    private static Delegation? Read(PolicyNode node, PolicyErrors errors)
    {
        if (PolicyFields.Of(node, errors, "approver", "standIn", "from", "until", "reason") is not { } fields) return null;
        var approver = Address(fields, "approver");
        var standIn = Address(fields, "standIn");
        var from = At(fields, "from");
        var until = At(fields, "until");
        fields.Needed("reason");
        var reason = fields.Wording("reason", LongestReason);
        if (until <= from) errors.Add(node["until"]!, "This is not later than from.");
        return approver is { } of && standIn is { } to && from < until && reason is not null ? new(of, to, from.Value, until.Value, reason) : null;
    }

    private static Person? Address(PolicyFields fields, string name) =>
        fields.Needed(name) is { } node && PolicyFields.Is(JsonValueKind.String, node, fields.Errors) ? ApproverGroups.Address(node, fields.Errors) : null;

    // RFC 3339, with the offset, so that it means one moment.
    private static DateTimeOffset? At(PolicyFields fields, string name)
    {
        if (fields.Needed(name) is not { } node || !PolicyFields.Is(JsonValueKind.String, node, fields.Errors)) return null;
        string[] formats = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
        if (DateTimeOffset.TryParseExact(node.Text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at.ToUniversalTime();
        fields.Errors.Add(node, "This must be a moment such as 2026-12-21T08:00+01:00 or 2026-12-21T07:00Z.");
        return null;
    }
}
