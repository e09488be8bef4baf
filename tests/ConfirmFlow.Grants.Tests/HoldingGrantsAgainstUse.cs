namespace ConfirmFlow.Grants.Tests;

public sealed class HoldingGrantsAgainstUse
{
    [Fact]
    public void What_is_all_used_gives_no_finding() => Assert.Empty(Findings(Shop.Everything));

    [Theory]
    [InlineData("dynamodb:GetItem", Shop.Customers, "Worker/Read: dynamodb:GetItem on " + Shop.Customers + " is granted, and was never used.")]
    [InlineData("dynamodb:UpdateItem", Shop.Orders, "Worker/Write: dynamodb:UpdateItem on " + Shop.Orders + " is granted, and was never used.")]
    public void Each_action_on_each_resource_must_be_used(string action, string resource, string finding) =>
        Assert.Contains(finding, Findings([.. Shop.Everything.Where(decision => (decision.Request.Action, decision.Request.Resource) != (action, resource))]));

    [Fact]
    public void Each_value_that_a_condition_lets_in_must_come() => Assert.Equal(
        ["Worker/Write: ForAllValues:StringEquals dynamodb:Attributes = status is let in, and never came."],
        Findings([.. Shop.Everything.Where(decision => decision.Request.Action != "dynamodb:UpdateItem"), Shop.Did("dynamodb:UpdateItem", Shop.Orders, "id")]));

    [Fact]
    public void Who_trusts_somebody_must_be_taken() => Assert.Equal(
        ["Worker/trust: sts:AssumeRole on * is granted, and was never used."], Findings([.. Shop.Everything.Where(decision => decision != Shop.Taken)]));

    [Fact]
    public void Becoming_a_role_uses_both_the_right_to_and_the_trust() => Assert.Equal(
        ["Worker/Become: sts:AssumeRole on " + Shop.Deleter + " is granted, and was never used.", "Deleter/Workers: sts:AssumeRole on * is granted, and was never used."],
        Findings([.. Shop.Everything.Where(decision => decision != Shop.Became)]));

    [Fact]
    public void Two_grants_of_the_same_are_one_too_many()
    {
        var twice = Shop.Text.Replace("- { Sid: Become,", $"- {{ Sid: Again, Effect: Allow, Action: dynamodb:GetItem, Resource: \"{Shop.Orders}\" }}\n              - {{ Sid: Become,", StringComparison.Ordinal);

        Assert.Equal(
            [
                $"Worker/Read: dynamodb:GetItem on {Shop.Orders} is granted, and never needed: whatever it was used for is allowed by another grant too.",
                $"Worker/Again: dynamodb:GetItem on {Shop.Orders} is granted, and never needed: whatever it was used for is allowed by another grant too.",
            ],
            Findings(Shop.Everything, text: twice));
    }

    [Fact]
    public void What_somebody_does_with_borrowed_credentials_uses_nothing() => Assert.Contains(
        $"Worker/Read: dynamodb:GetItem on {Shop.Orders} is granted, and was never used.",
        Findings([.. Shop.Everything.Where(decision => decision.Request is not { Action: "dynamodb:GetItem", Resource: Shop.Orders }), Shop.Did("dynamodb:GetItem", Shop.Orders) with { By = null }]));

    [Fact]
    public void What_a_part_of_the_stack_was_denied_is_a_finding_and_what_somebody_else_was_is_none()
    {
        var denied = Shop.Did("dynamodb:DeleteItem", Shop.Orders) with { Allowed = false, Because = "because no identity-based policy allows the dynamodb:DeleteItem action" };

        Assert.Equal(
            [$"arn:aws:lambda:us-east-1:123456789012:function:worker: dynamodb:DeleteItem on {Shop.Orders} was denied because no identity-based policy allows the dynamodb:DeleteItem action"],
            Findings([.. Shop.Everything, denied, denied]));
        Assert.Empty(Findings([.. Shop.Everything, denied with { By = null }]));
    }

    [Fact]
    public void What_is_excused_may_stay_unused_on_the_resource_that_is_named_and_on_no_other() => Assert.Equal(
        ["Worker/Read: dynamodb:GetItem on " + Shop.Customers + " is granted, and was never used."],
        Findings([.. Shop.Everything.Where(decision => decision.Request.Action != "dynamodb:GetItem")], new Unexercised("Worker", "Read", null, "dynamodb:GetItem", Shop.Orders)));

    [Theory]
    [InlineData("{ Sid: Read, Effect: Allow, Action: dynamodb:DeleteTable, Resource: \"*\" }", "Worker has two statements that are called 'Read'")]
    [InlineData("{ Sid: trust, Effect: Allow, Action: dynamodb:DeleteTable, Resource: \"*\" }", "Worker has two statements that are called 'trust'")]
    public void A_statement_in_another_policy_of_a_role_is_not_taken_for_one_of_the_same_name(string statement, string words)
    {
        var twice = Shop.Text.Replace("\n  Deleter:", $"\n        - {{ PolicyName: more, PolicyDocument: {{ Version: \"2012-10-17\", Statement: [{statement}] }} }}\n  Deleter:", StringComparison.Ordinal);

        Assert.Contains(words, Assert.Throws<Local.StartError>(() => Shop.Granted(twice)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excuse_that_is_not_needed_any_more_is_a_finding()
    {
        Unexercised[] excused =
        [
            new("Worker", "Read", null, "dynamodb:GetItem", Shop.Orders), new("Worker", "Read", null, "dynamodb:Scan", Shop.Orders), new("Worker", "Gone", null, "dynamodb:GetItem", Shop.Orders),
            new("Worker", "Write", "ForAllValues:StringEquals dynamodb:Attributes", "status", null),
        ];

        Assert.Equal(
            [
                "Worker/Read: dynamodb:Scan on " + Shop.Orders + " is excused, and is not granted.",
                "Worker/Gone: dynamodb:GetItem on " + Shop.Orders + " is excused, and is not granted.",
                "Worker/Read: dynamodb:GetItem on " + Shop.Orders + " is excused, and was used.",
                "Worker/Write: ForAllValues:StringEquals dynamodb:Attributes = status is excused, and was used.",
            ],
            Findings(Shop.Everything, excused));
    }

    [Fact]
    public void Of_a_part_of_the_story_only_denials_are_judged()
    {
        var denied = Shop.Did("dynamodb:DeleteItem", Shop.Orders) with { Allowed = false, Because = "x" };

        Assert.Equal([denied.ToString()], new GrantReport(Shop.Granted(), [denied], [], whole: false).Findings);
    }

    private static IReadOnlyList<string> Findings(IReadOnlyList<Decision> decisions, params IReadOnlyList<Unexercised> excused) => Findings(decisions, Shop.Text, excused);

    private static IReadOnlyList<string> Findings(IReadOnlyList<Decision> decisions, string text, params IReadOnlyList<Unexercised> excused) =>
        new GrantReport(Shop.Granted(text), decisions, excused, whole: true).Findings;
}
