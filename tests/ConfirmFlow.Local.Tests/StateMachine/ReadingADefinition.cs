namespace ConfirmFlow.Local.Tests;

public class ReadingADefinition
{
    [Theory]
    [InlineData(""" "A": { "Type": "Pass", "End": true, "Assign": {} } """, "State 'A'", "Assign")]
    [InlineData(""" "A": { "Type": "Wait", "Seconds": 1, "Timestamp": "x", "End": true } """, "State 'A'", "Timestamp")]
    [InlineData(""" "A": { "Type": "Succeed", "Next": "A" } """, "State 'A'", "Next")]
    [InlineData(""" "A": { "Type": "Fail", "ErrorPath": "$.e" } """, "State 'A'", "ErrorPath")]
    [InlineData(""" "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "StringEqualsPath": "$.y", "Next": "A" }] } """, "choice 1", "comparison")]
    [InlineData(""" "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true, "Assign": {}, "Next": "A" }] } """, "choice 1", "Assign")]
    [InlineData(""" "A": { "Type": "Map", "End": true } """, "State 'A'", "'Map'")]
    public void A_field_that_is_not_known_is_refused_by_name_and_place(string states, string where, string what)
    {
        var refused = Assert.Throws<InvalidDefinitionException>(() => MachineDefinition.Parse(Stage.Machine(states)));

        Assert.Contains(where, refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "Credentials": {}, """, "Credentials")]
    [InlineData(""" "HeartbeatSeconds": 5, "TimeoutSeconds": 5, """, "HeartbeatSeconds")]
    [InlineData(""" "TimeoutSeconds": 0, """, "TimeoutSeconds")]
    [InlineData(""" "TimeoutSeconds": 5, "TimeoutSecondsPath": "$.t", """, "TimeoutSecondsPath")]
    [InlineData(""" "TimeoutSecondsPath": "$..t", """, "reference path")]
    [InlineData(""" "ResultSelector": { "a.$": "States.UUID()" }, """, "States.UUID()")]
    [InlineData(""" "ResultPath": "$.a[0]", """, "ResultPath")]
    [InlineData(""" "Retry": [{ "ErrorEquals": ["X"], "Delay": 1 }], """, "'Delay'")]
    [InlineData(""" "Retry": [{ "ErrorEquals": ["X"], "BackoffRate": 0.5 }], """, "BackoffRate")]
    [InlineData(""" "Retry": [{ "ErrorEquals": ["X"], "JitterStrategy": "HALF" }], """, "JitterStrategy")]
    [InlineData(""" "Retry": [{ "ErrorEquals": ["States.ALL"] }, { "ErrorEquals": ["X"] }], """, "States.ALL")]
    [InlineData(""" "Catch": [{ "ErrorEquals": ["States.ALL", "X"], "Next": "A" }], """, "States.ALL")]
    [InlineData(""" "Catch": [{ "ErrorEquals": ["X"], "Next": "Nowhere" }], """, "Nowhere")]
    [InlineData(""" "Catch": [{ "ErrorEquals": ["X"], "Next": "A", "Output": {} }], """, "'Output'")]
    public void A_task_says_what_is_wrong_with_it(string more, string what)
    {
        var refused = Assert.Throws<InvalidDefinitionException>(() => MachineDefinition.Parse(Stage.Machine(A.Task("A", more))));

        Assert.Contains("State 'A'", refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } }, "QueryLanguage": "JSONata" }""", "JSONPath")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } }, "Owner": "x" }""", "'Owner'")]
    [InlineData("""{ "StartAt": "B", "States": { "A": { "Type": "Succeed" } } }""", "'B'")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" }, "A": { "Type": "Succeed" } } }""", "JSON")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass" } } }""", "Next or")]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "A", "End": true } } }""", "Next or")]
    [InlineData("""{ "StartAt": "A", "States": {} }""", "no state")]
    [InlineData("not json", "JSON")]
    public void A_machine_says_what_is_wrong_with_it(string text, string what) =>
        Assert.Contains(what, Assert.Throws<InvalidDefinitionException>(() => MachineDefinition.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage")]
    [InlineData("arn:aws:states:::lambda:invoke.sync")]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:f")]
    public void A_resource_that_is_not_known_is_refused(string resource)
    {
        var states = A.Task("A").Replace("arn:aws:states:::lambda:invoke", resource, StringComparison.Ordinal);

        Assert.Contains(resource, Assert.Throws<InvalidDefinitionException>(() => MachineDefinition.Parse(Stage.Machine(states))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_waits_for_a_token_must_hand_it_on()
    {
        var states = A.Waiting("A").Replace("$$.Task.Token", "$.token", StringComparison.Ordinal);

        Assert.Contains("$$.Task.Token", Assert.Throws<InvalidDefinitionException>(() => MachineDefinition.Parse(Stage.Machine(states))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_machine_of_the_template_is_understood_to_its_last_field()
    {
        var template = new StackTemplate(
            File.ReadAllText(Path.Combine(Approval.Root(), "template.yaml")), "template.yaml", new(), new Dictionary<string, string>());

        var machine = MachineSource.Of(template.Machines.Single(), Approval.Root());

        Assert.Equal("confirmflow-approval", machine.Name);
        Assert.Equal("What Next?", MachineDefinition.Parse(machine.Definition).StartAt);
        Assert.Contains("function:confirmflow-execute", machine.Definition, StringComparison.Ordinal);
        Assert.DoesNotContain("${", machine.Definition, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_substituted_is_refused_and_what_is_cannot_leave_its_string()
    {
        var values = new Dictionary<string, string> { ["A"] = "a\"b" };

        Assert.Equal("""{"x":"a\u0022b"}""", DefinitionText.Fill("""{"x":"${A}"}""", values));
        Assert.Contains("${B}", Assert.Throws<InvalidDefinitionException>(() => DefinitionText.Fill("${B}", values)).Message, StringComparison.Ordinal);
    }
}
