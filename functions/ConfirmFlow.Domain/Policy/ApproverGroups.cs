using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>The named groups of approvers in a policy file.</summary>
internal sealed class ApproverGroups
{
    private const int Most = 20;

    private readonly Dictionary<string, List<Person>> _members = new(StringComparer.Ordinal);

    public static ApproverGroups Read(PolicyNode? node, PolicyErrors errors)
    {
        var groups = new ApproverGroups();
        if (node is null || !PolicyFields.Is(JsonValueKind.Object, node, errors)) return groups;

        var fields = new PolicyFields(node, errors);
        foreach (var group in node.Properties)
        {
            if (!Names.IsAction(group.Name))
                errors.Add(group.Offset, group.Value.Path, "A name is 2 to 63 lower-case letters, digits and hyphens, a letter first.");
            var items = fields.Items(group.Name, 1, Most) ?? [];
            groups._members[group.Name] = [.. Different(items, errors).Select(item => Address(item, errors)).OfType<Person>().Distinct()];
        }

        return groups;
    }

    /// <summary>Whom a stage's list of groups and addresses means: different mailboxes.</summary>
    public List<Person> Resolve(PolicyNode list, List<PolicyNode> items, PolicyErrors errors)
    {
        var people = Different(items, errors).SelectMany(item => Resolve(item, errors)).Distinct().ToList();
        for (var i = 0; i < people.Count; i++)
        {
            // One person with two addresses would be a quorum of two.
            var same = people.FindIndex(other => other.IsSameMailbox(people[i]));
            if (same < i) errors.Add(list, $"{people[same]} and {people[i]} are one mailbox.");
        }

        if (people.Count > Most) errors.Add(list, $"A stage asks at most {Most} people.");
        return people;
    }

    private List<Person> Resolve(PolicyNode item, PolicyErrors errors)
    {
        if (item.Text.Contains('@', StringComparison.Ordinal)) return Address(item, errors) is { } person ? [person] : [];
        if (_members.TryGetValue(item.Text, out var members)) return members;
        errors.Add(item, "This is neither a group under approvers nor a mail address.");
        return [];
    }

    private static IEnumerable<PolicyNode> Different(List<PolicyNode> items, PolicyErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!PolicyFields.Is(JsonValueKind.String, item, errors)) continue;
            if (seen.Add(item.Text)) yield return item;
            else errors.Add(item, "This is there twice.");
        }
    }

    private static Person? Address(PolicyNode item, PolicyErrors errors)
    {
        // Person forgives white space and would fold some letters of other scripts to ASCII; a policy names people exactly.
        var exact = item.Text.All(c => c is > ' ' and <= '~');
        if (exact && Person.TryParse(item.Text, out var person)) return person;
        errors.Add(item, "This is not a mail address such as ada@example.com.");
        return null;
    }
}
