using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>What is kept of chats, as attribute values.</summary>
internal static class ChatItems
{
    public static AttributeValue Of(ChatPlace place) => Values.Of(Map(place));

    public static ChatPlace Place(Dictionary<string, AttributeValue> map) => new(map.Known<ChatKind>("chat"), map.Text("name"));

    public static AttributeValue Of(ChatMessage message)
    {
        var map = Map(message.Place);
        map["id"] = Values.Of(message.Id);
        map["stage"] = Values.Of(message.Stage);
        map["reminder"] = Values.Of(message.Reminder);
        map["decisions"] = Values.Of(message.Decisions);
        map["at"] = Values.Of(message.At);
        if (message.Refused) map["refused"] = Values.Of(true);
        if (message.To is { } to) map["to"] = Values.Of(to.Address);
        return Values.Of(map);
    }

    public static ChatMessage Message(Dictionary<string, AttributeValue> map) => new(
        Place(map), map.Text("id"), map.Number("stage"), map.Number("reminder"), map.Number("decisions"), map.At("at"), map.TryGetValue("refused", out var refused) && refused.BOOL is true)
    {
        To = map.MaybeText("to") is { } to ? Person.Parse(to) : null,
    };

    private static Dictionary<string, AttributeValue> Map(ChatPlace place) => new()
    {
        ["chat"] = Values.Of(place.Kind.ToString()),
        ["name"] = Values.Of(place.Name),
    };
}
