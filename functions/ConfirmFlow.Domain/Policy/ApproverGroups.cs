using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>The named groups of approvers in a policy file.</summary>
internal sealed class ApproverGroups
{
    private const int Most = 20;

    private readonly Dictionary<string, StageGroup> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<Person> _people = [];

    /// <summary>Everybody who is in a group, or was named by a stage so far.</summary>
    public IReadOnlyCollection<Person> People => _people;

    public static ApproverGroups Read(PolicyNode? node, PolicyErrors errors)
    {
        var groups = new ApproverGroups();
        if (node is null || !PolicyFields.Is(JsonValueKind.Object, node, errors)) return groups;

        foreach (var group in node.Properties)
        {
            if (!Names.IsAction(group.Name))
                errors.Add(group.Offset, group.Value.Path, "A name is 2 to 63 lower-case letters, digits and hyphens, a letter first.");
            // A list of its members, or an object that says more than that.
            var fields = group.Value.Kind is JsonValueKind.Array ? new PolicyFields(node, errors) : PolicyFields.Of(group.Value, errors, "members", "quietHours", "slack", "teams");
            var list = group.Value.Kind is JsonValueKind.Array ? group.Name : "members";
            if (list == "members") fields?.Needed(list);
            var items = fields?.Items(list, 1, Most) ?? [];
            var quiet = list == "members" && group.Value["quietHours"] is { } hours ? HoursReader.Quiet(hours, errors) : null;
            groups.Add(new(group.Name, [.. Different(items, errors).Select(item => Address(item, errors)).OfType<Person>().Distinct()], quiet)
            {
                Chats = list == "members" ? ChatReader.Places(group.Value, errors) : [],
            });
        }

        return groups;
    }

    /// <summary>Whom a stage's list of groups and addresses means: different mailboxes, each where it is named first.</summary>
    public ImmutableArray<StageGroup> Resolve(PolicyNode list, List<PolicyNode> items, PolicyErrors errors)
    {
        var groups = new List<StageGroup>();
        foreach (var named in Different(items, errors).Select(item => Resolve(item, errors)).OfType<StageGroup>())
        {
            var others = groups.SelectMany(group => group.Members).ToHashSet();
            var group = named with { Members = [.. named.Members.Where(person => !others.Contains(person))] };
            if (group.Members.IsEmpty) continue;
            if (group.Name.Length == 0 && groups is [.., { Name.Length: 0 } before]) groups[^1] = before with { Members = [.. before.Members, .. group.Members] };
            else groups.Add(group);
        }

        var people = groups.SelectMany(group => group.Members).ToList();
        _people.UnionWith(people);
        for (var i = 0; i < people.Count; i++)
        {
            // One person with two addresses would be a quorum of two.
            var same = people.FindIndex(other => other.IsSameMailbox(people[i]));
            if (same < i) errors.Add(list, $"{people[same]} and {people[i]} are one mailbox.");
        }

        if (people.Count > Most) errors.Add(list, $"A stage asks at most {Most} people.");
        return [.. groups];
    }

    /// <summary>The groups with quiet hours, each with those of its members among some people whom no stage names by it.</summary>
    public ImmutableArray<StageGroup> Quiet(IEnumerable<Person> people, IReadOnlyCollection<Stage> stages)
    {
        var asked = people.Distinct().ToList();
        var named = stages.SelectMany(stage => stage.Groups).ToLookup(group => group.Name, StringComparer.Ordinal);
        return
        [
            .. _groups.Values.Where(group => group.QuietHours is not null)
                .Select(group => new StageGroup(group.Name, [.. asked.Where(person => group.Members.Any(person.IsSameMailbox) && !named[group.Name].Any(each => each.Members.Contains(person)))], group.QuietHours))
                .Where(group => !group.Members.IsEmpty),
        ];
    }

    /// <summary>A mail address, exactly as it is to be used.</summary>
    public static Person? Address(PolicyNode item, PolicyErrors errors)
    {
        // Person forgives white space and would fold some letters of other scripts to ASCII; a policy names people exactly.
        var exact = item.Text.All(c => c is > ' ' and <= '~');
        if (exact && Person.TryParse(item.Text, out var person)) return person;
        errors.Add(item, "This is not a mail address such as ada@example.com.");
        return null;
    }

    private void Add(StageGroup group)
    {
        _groups[group.Name] = group;
        _people.UnionWith(group.Members);
    }

    private StageGroup? Resolve(PolicyNode item, PolicyErrors errors)
    {
        if (item.Text.Contains('@', StringComparison.Ordinal)) return Address(item, errors) is { } person ? new("", [person]) : null;
        if (_groups.TryGetValue(item.Text, out var group)) return group;
        errors.Add(item, "This is neither a group under approvers nor a mail address.");
        return null;
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
}
