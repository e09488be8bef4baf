namespace ConfirmFlow.Template.Tests;

/// <summary>P7: which role may write what of a request.</summary>
public sealed class WritingItems
{
    private static IEnumerable<Statement> OnRequests => Template.Roles.SelectMany(role => role.Statements)
        .Where(statement => statement.Resources.Any(resource => resource.EndsWith(":table/${AWS::StackName}-requests", StringComparison.Ordinal)));

    private static IEnumerable<Statement> Writes => OnRequests.Where(statement => statement.Actions.Any(action => action != "dynamodb:GetItem"));

    [Fact]
    public void Every_access_names_the_kinds_of_item_it_is_for() => Assert.All(OnRequests, statement =>
    {
        var kinds = statement.Condition("ForAllValues:StringLike", "dynamodb:LeadingKeys");

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains(kind, (string[])["request#*", "link#*", "button#*", "press#*", "pointer#*"]));
    });

    [Fact]
    public void Every_write_names_one_kind_of_item_and_its_attributes() => Assert.All(Writes, statement =>
    {
        Assert.Single(statement.Actions);
        Assert.Single(statement.Condition("ForAllValues:StringLike", "dynamodb:LeadingKeys"));
        var attributes = statement.Condition("ForAllValues:StringEquals", "dynamodb:Attributes");
        Assert.Contains("key", attributes);
        Assert.Equal(attributes.Distinct(), attributes);
    });

    [Theory]
    [InlineData("IntakeRole", "action", "parameters", "actionDigest", "requestDigest", "requester", "agent", "policy", "deadline", "opened", "bindingCode")]
    [InlineData("NotifyRole", "asked", "notices", "chats")]
    [InlineData("AdvanceRole", "stageReached")]
    [InlineData("DecideRole", "failedChallenges")]
    [InlineData("ExecuteRole", "claim", "receipt")]
    [InlineData("ReportRole", "report")]
    [InlineData("ReconcileRole", "runStarted")]
    public void These_attributes_of_a_request_are_written_by_one_role_only(string role, params string[] attributes) =>
        Assert.All(attributes, attribute => Assert.Equal([role], WritersOf("request#*", attribute)));

    [Fact]
    public void Decisions_are_written_by_what_people_press_only() => Assert.Equal(["DecideRole", "SlackRole"], WritersOf("request#*", "decisions"));

    // Execute names it in the condition of its claim.
    [Fact]
    public void Rounds_of_asking_are_written_by_what_begins_them_and_named_by_what_claims() => Assert.Equal(["NotifyRole", "ExecuteRole"], WritersOf("request#*", "round"));

    [Fact]
    public void Who_writes_decisions_makes_no_links() => Assert.All((string[])["link#*", "button#*", "press#*"], kind => Assert.Equal(["NotifyRole"], WritersOf(kind, "request")));

    [Theory]
    [InlineData("link#*", "ShowConfirmRole", "DecideRole", "ExecuteRole")]
    [InlineData("button#*", "SlackRole")]
    [InlineData("press#*", "SlackRole", "ExecuteRole")]
    public void What_a_button_stands_for_is_read_by_what_follows_it_only_and_what_is_decided_by_it_by_no_page(string kind, params string[] roles) => Assert.Equal(
        roles, OnRequests.Where(statement => statement.Actions.Contains("dynamodb:GetItem") && statement.Condition("ForAllValues:StringLike", "dynamodb:LeadingKeys").Contains(kind)).Select(statement => statement.Owner));

    [Theory]
    [InlineData("run", "IntakeRole")]
    [InlineData("taskToken", "NotifyRole")]
    [InlineData("looks", "NotifyRole")]
    public void What_belongs_to_a_run_is_also_written_by_what_ends_it(string attribute, string role) =>
        Assert.Equal([role, "ReconcileRole"], WritersOf("request#*", attribute));

    [Theory]
    [InlineData("link#*", "NotifyRole")]
    [InlineData("button#*", "NotifyRole")]
    [InlineData("press#*", "NotifyRole")]
    [InlineData("pointer#*", "IntakeRole")]
    public void Links_and_pointers_are_written_by_one_role_only(string kind, string role) => Assert.Equal([role], WritersOf(kind, "key"));

    [Fact]
    public void What_shows_pages_writes_nothing() => Assert.DoesNotContain(Writes, statement => statement.Owner == "ShowConfirmRole");

    [Fact]
    public void Only_the_front_doors_put_whole_requests() => Assert.Equal(
        ["IntakeRole"],
        Writes.Where(statement => statement.Actions is ["dynamodb:PutItem"] && statement.Condition("ForAllValues:StringLike", "dynamodb:LeadingKeys") is ["request#*"]).Select(statement => statement.Owner));

    [Fact]
    public void Nothing_deletes_an_item_of_ConfirmFlow() => Assert.DoesNotContain(OnRequests.SelectMany(statement => statement.Actions), action => action.Contains("Delete", StringComparison.Ordinal));

    [Fact]
    public void Every_attribute_that_may_be_written_is_one_that_the_adapters_name()
    {
        var code = string.Concat(Repo.Sources("functions/ConfirmFlow.Aws").Select(File.ReadAllText));

        var unknown = Writes
            .SelectMany(statement => statement.Condition("ForAllValues:StringEquals", "dynamodb:Attributes"))
            .Distinct()
            .Where(attribute => !code.Contains($"\"{attribute}\"", StringComparison.Ordinal))
            .ToList();

        Assert.Empty(unknown);
    }

    private static IEnumerable<string> WritersOf(string kind, string attribute) => Writes
        .Where(statement => statement.Condition("ForAllValues:StringLike", "dynamodb:LeadingKeys").Contains(kind)
            && statement.Condition("ForAllValues:StringEquals", "dynamodb:Attributes").Contains(attribute))
        .Select(statement => statement.Owner)
        .Distinct();
}
