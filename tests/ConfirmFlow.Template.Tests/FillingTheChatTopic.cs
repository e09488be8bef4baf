namespace ConfirmFlow.Template.Tests;

/// <summary>What a chat is told of outcomes comes from the rule of this stack, and from nobody else.</summary>
public sealed class FillingTheChatTopic
{
    private static readonly Resource Rule = Template.Named("ChatTopicRule");

    private static readonly IReadOnlyList<Statement> Policy = [.. Statement.AllOf("ChatTopicPolicy", Template.Named("ChatTopicPolicy").At("PolicyDocument"))];

    [Fact]
    public void The_rule_of_this_stack_may_publish_there_and_nobody_else()
    {
        var grant = Assert.Single(Policy, statement => statement.Allows);

        Assert.Equal(["sns:Publish"], grant.Actions);
        Assert.Equal(["${ChatTopic}"], grant.Resources);
        Assert.Equal("""{"Service":"events.amazonaws.com"}""", grant.Body["Principal"]!.ToJsonString());
        Assert.Equal(["${AWS::AccountId}"], grant.Condition("StringEquals", "aws:SourceAccount"));
        Assert.Equal(
            [$"arn:${{AWS::Partition}}:events:${{AWS::Region}}:${{AWS::AccountId}}:rule/{Template.Named("EventBus").Text("Name")}/{Rule.Text("Name")}"],
            grant.Condition("ArnEquals", "aws:SourceArn"));
        Assert.Equal(2, grant.Conditions.Count());
        Assert.Equal("${EventBus}", Rule.Text("EventBusName"));
    }

    [Fact]
    public void Nothing_is_published_there_in_the_clear()
    {
        var denied = Assert.Single(Policy, statement => !statement.Allows);

        Assert.Equal("*", Template.Text(denied.Body["Principal"]));
        Assert.Equal(["sns:Publish"], denied.Actions);
        Assert.Equal(["${ChatTopic}"], denied.Resources);
        Assert.Equal(["false"], denied.Condition("Bool", "aws:SecureTransport"));
        Assert.Single(denied.Conditions);
    }

    [Fact]
    public void The_policy_is_that_of_the_topic_which_the_rule_fills_and_there_whenever_the_topic_is()
    {
        var policy = Template.Named("ChatTopicPolicy");

        Assert.Equal(["${ChatTopic}"], Template.Texts(policy.At("Topics")));
        Assert.Equal(["${ChatTopic}"], Rule.At("Targets")!.AsArray().Select(target => Template.Text(target!["Arn"])));
        Assert.Equal(Template.Text(Template.Named("ChatTopic").Body["Condition"]), Template.Text(policy.Body["Condition"]));
    }
}
