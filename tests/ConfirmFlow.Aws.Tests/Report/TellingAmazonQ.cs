using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Template.Tests;

namespace ConfirmFlow.Aws.Tests;

/// <summary>
/// What the rules of template.yaml make of the events that are published, held against what Amazon Q Developer in chat applications takes:
/// https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html. Anything else it drops without a word.
/// </summary>
public sealed class TellingAmazonQ
{
    private static readonly string[] Notification = ["content", "id", "metadata", "source", "version"];
    private static readonly string[] Content = ["description", "keywords", "nextSteps", "textType", "title"];
    private static readonly string[] Metadata = ["additionalContext", "eventType", "relatedResources", "summary", "threadId"];

    private static readonly IReadOnlyList<(string Rule, JsonNode Pattern, InputTransformer Transformer)> Rules =
    [
        .. Yaml.Read(SourceTree.Path("template.yaml"))["Resources"]!.AsObject().Where(each => each.Value!["Type"]!.GetValue<string>() == "AWS::Events::Rule")
            .SelectMany(rule => rule.Value!["Properties"]!["Targets"]!.AsArray()
                .Where(target => target!["InputTransformer"] is not null)
                .Select(target => (rule.Key, rule.Value["Properties"]!["EventPattern"]!, InputTransformer.Read(target!["InputTransformer"]!)))),
    ];

    public static TheoryData<Status> Ends => [.. Enum.GetValues<Status>().Where(status => status.IsSettled())];

    [Fact]
    public void There_is_a_rule_that_writes_for_it() => Assert.Contains(Rules, each => each.Rule == "ChatTopicRule");

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Whatever_became_of_a_request_is_a_notification_of_the_form_it_takes(Status status)
    {
        var settled = A.Request() with { Status = status, SettledAt = Noon.AddMinutes(7) };
        var published = await PublishingOutcomes.Published(settled);

        Assert.All(Rules, each =>
        {
            Assert.True(Matches(each.Pattern, published), each.Rule);
            using var notification = JsonDocument.Parse(each.Transformer.Apply(published));
            var root = notification.RootElement;

            Assert.Subset(Notification.ToHashSet(), Names(root));
            Assert.Equal(("1.0", "custom"), (root.GetProperty("version").GetString(), root.GetProperty("source").GetString()));
            var (content, metadata) = (root.GetProperty("content"), root.GetProperty("metadata"));
            Assert.Subset(Content.ToHashSet(), Names(content));
            Assert.Subset(Metadata.ToHashSet(), Names(metadata));
            Assert.Equal("client-markdown", content.GetProperty("textType").GetString());
            Assert.Equal($"refund-order: {status}", content.GetProperty("title").GetString());
            Assert.StartsWith($"The request {settled.Id} for refund-order ended at {Time.Text(Noon.AddMinutes(7))}: {status}.", content.GetProperty("description").GetString(), StringComparison.Ordinal);
            // So that all that is said of a request is one thread.
            Assert.Equal(settled.Id.Value, metadata.GetProperty("threadId").GetString());
        });
    }

    // Of patterns, as much as the template uses: any of these texts, or a beginning of one.
    private static bool Matches(JsonNode pattern, JsonElement @event) => pattern.AsObject().All(field => field.Value!.AsArray().Any(wanted => wanted is JsonObject prefix
        ? @event.GetProperty(field.Key).GetString()!.StartsWith(prefix["prefix"]!.GetValue<string>(), StringComparison.Ordinal)
        : @event.GetProperty(field.Key).GetString() == wanted!.GetValue<string>()));

    private static HashSet<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
