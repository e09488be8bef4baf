using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>A stage as canonical JSON. Where nobody was named by a group it has a plain list of approvers, as in the first version.</summary>
internal static class StageSnapshot
{
    public static CanonicalJsonObject Write(Stage stage)
    {
        var text = new CanonicalJsonObject()
            .Set("quorum", stage.Quorum)
            .Set("wait", PolicySnapshot.Seconds(stage.Wait))
            .Set("reminders", stage.Reminders.Select(PolicySnapshot.Seconds));
        return IsPlain(stage) ? text.Set("approvers", Addresses(stage.Approvers)) : text.Set("groups", stage.Groups.Select(Write));
    }

    public static Stage Read(JsonElement stage) => new()
    {
        Groups = stage.TryGetProperty("groups", out var groups) ? [.. groups.EnumerateArray().Select(ReadGroup)] : [new("", People(stage.GetProperty("approvers")))],
        Quorum = stage.GetProperty("quorum").GetInt32(),
        Wait = PolicySnapshot.Span(stage.GetProperty("wait")),
        Reminders = [.. stage.GetProperty("reminders").EnumerateArray().Select(PolicySnapshot.Span)],
    };

    private static bool IsPlain(Stage stage) => stage.Groups is [] or [{ Name: "", QuietHours: null, Chats: [] }];

    public static CanonicalJsonObject Write(StageGroup group)
    {
        var text = new CanonicalJsonObject().Set("name", group.Name).Set("approvers", Addresses(group.Members));
        foreach (var chat in group.Chats) text.Set(Word(chat.Kind), chat.Name);
        return group.QuietHours is { } quiet ? text.Set("quietHours", HoursSnapshot.Write(quiet.Hours)) : text;
    }

    public static StageGroup ReadGroup(JsonElement group) => new(
        group.GetProperty("name").GetString()!,
        People(group.GetProperty("approvers")),
        group.TryGetProperty("quietHours", out var quiet) ? new(HoursSnapshot.Read(quiet)) : null)
    {
        Chats = [.. Chats.Where(kind => group.TryGetProperty(Word(kind), out _)).Select(kind => new ChatPlace(kind, group.GetProperty(Word(kind)).GetString()!))],
    };

    private static readonly ChatKind[] Chats = [ChatKind.Slack, ChatKind.Teams];

    private static string Word(ChatKind kind) => kind switch
    {
        ChatKind.Slack => "slack",
        ChatKind.Teams => "teams",
        _ => throw new FormatException("No such chat."),
    };

    private static IEnumerable<string> Addresses(IEnumerable<Person> people) => people.Select(person => person.Address);

    private static ImmutableArray<Person> People(JsonElement addresses) => [.. addresses.EnumerateArray().Select(address => Person.Parse(address.GetString()!))];
}
