using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>What EventBridge cannot hand over is kept, and seen.</summary>
public sealed class KeepingDeadLetters
{
    private static readonly Resource Queue = Template.Named("DeadLetters");

    private static readonly IReadOnlyList<Statement> Policy = [.. Statement.AllOf("DeadLettersPolicy", Template.Named("DeadLettersPolicy").At("PolicyDocument"))];

    private static IEnumerable<(string Rule, JsonNode? Keeps)> Targets => Template.Of("AWS::Events::Rule")
        .SelectMany(rule => rule.At("Targets")!.AsArray().Select(target => (rule.Text("Name"), target!["DeadLetterConfig"])))
        .Concat(Template.Functions
            .SelectMany(function => function.Resource.At("Events") as JsonObject ?? [])
            .Where(happening => Template.Text(happening.Value!["Type"]) == "Schedule")
            .Select(happening => happening.Value!["Properties"]!)
            .Select(properties => (Template.Text(properties["Name"]), properties["DeadLetterConfig"])));

    [Fact]
    public void Every_target_of_a_rule_keeps_what_could_not_be_handed_over()
    {
        Assert.NotEmpty(Targets);
        Assert.All(Targets, target => Assert.Equal("${DeadLetters.Arn}", Template.Text(target.Keeps?["Arn"])));
    }

    [Fact]
    public void The_rules_of_this_stack_may_put_something_there_and_nobody_else()
    {
        var grant = Assert.Single(Policy, statement => statement.Allows);

        Assert.Equal(["sqs:SendMessage"], grant.Actions);
        Assert.Equal("""{"Service":"events.amazonaws.com"}""", grant.Body["Principal"]!.ToJsonString());
        Assert.Equal(["${AWS::AccountId}"], grant.Condition("StringEquals", "aws:SourceAccount"));
        Assert.Equal(
            Targets.Select(target => "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/" + target.Rule).Order(),
            grant.Condition("ArnEquals", "aws:SourceArn").Order());
    }

    [Fact]
    public void A_letter_waits_for_two_weeks() => Assert.Equal("1209600", Queue.Text("MessageRetentionPeriod"));

    [Fact]
    public void The_queue_is_encrypted_at_rest_and_under_way()
    {
        Assert.Equal("true", Queue.Text("SqsManagedSseEnabled"));
        var denied = Assert.Single(Policy, statement => !statement.Allows);
        Assert.Equal(["false"], denied.Condition("Bool", "aws:SecureTransport"));
        Assert.Equal(["sqs:*"], denied.Actions);
    }

    [Fact]
    public void The_queue_is_watched() => Assert.Equal(
        "${DeadLetters.QueueName}",
        Template.Text(Template.Named("DeadLettersAlarm").At("Dimensions")![0]!["Value"]));
}
