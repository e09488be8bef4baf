using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads where groups are told in chats, and who is who there.</summary>
/// <remarks>The form of ids is Slack's: https://docs.slack.dev/reference/objects/conversation-object and https://docs.slack.dev/reference/objects/user-object.</remarks>
internal static class ChatReader
{
    private const int MostUsers = 500;

    /// <summary>The chats of one group.</summary>
    public static ImmutableArray<ChatPlace> Places(PolicyNode group, PolicyErrors errors) =>
    [
        .. Place(group["slack"], "channel", ChatKind.Slack, name => IsId(name, "CG"), "This is not the id of a Slack channel, such as C0123456789.", errors),
        .. Place(group["teams"], "webhook", ChatKind.Teams, Names.IsAction, "This is not the name of a webhook in the secret: 2 to 63 lower-case letters, digits and hyphens, a letter first.", errors),
    ];

    /// <summary>Who presses buttons in Slack, by the ids of their accounts there.</summary>
    public static ImmutableDictionary<string, Person> Users(PolicyNode? node, PolicyPeople people, PolicyErrors errors)
    {
        var users = ImmutableDictionary.CreateBuilder<string, Person>(StringComparer.Ordinal);
        if (node is null || !PolicyFields.Is(JsonValueKind.Object, node, errors)) return users.ToImmutable();
        if (node.Properties.Count > MostUsers) errors.Add(node, $"There must be 0 to {MostUsers} of these.");

        foreach (var user in node.Properties)
        {
            if (!IsId(user.Name, "UW")) errors.Add(user.Offset, user.Value.Path, "This is not the id of a Slack user, such as U0123456789.");
            if (!PolicyFields.Is(JsonValueKind.String, user.Value, errors) || ApproverGroups.Address(user.Value, errors) is not { } person) continue;
            // To the letter, as links name people: another spelling of an address would be told that it may not decide.
            if (!people.Asks(person)) errors.Add(user.Value, $"{person} is not asked by any stage, and stands in for nobody.");
            users[user.Name] = person;
        }

        return users.ToImmutable();
    }

    private static IEnumerable<ChatPlace> Place(PolicyNode? node, string name, ChatKind kind, Func<string, bool> isOne, string otherwise, PolicyErrors errors)
    {
        if (node is null || PolicyFields.Of(node, errors, name) is not { } fields) yield break;
        if (fields.Needed(name) is not { } value || !PolicyFields.Is(JsonValueKind.String, value, errors)) yield break;
        if (isOne(value.Text)) yield return new(kind, value.Text);
        else errors.Add(value, otherwise);
    }

    private static bool IsId(string text, string first) =>
        text.Length is >= 9 and <= 21 && first.Contains(text[0], StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
