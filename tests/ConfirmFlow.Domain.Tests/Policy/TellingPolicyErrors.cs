namespace ConfirmFlow.Domain.Tests;

public class TellingPolicyErrors
{
    [Fact]
    public void All_errors_are_told_at_once_in_the_order_of_the_file() => Assert.Equal(
        """
        line 2, column 3, $['$schem']: This property is not known here. Known are $schema, requester, approvers, delegations, slackUsers, actions.
        line 3, column 25, $.approvers.ops[0]: This is not a mail address such as ada@example.com.
        line 3, column 49, $.approvers.ops[2]: This is there twice.
        line 5, column 32, $.actions['extend-trial'].ruling: This must be deny, ask or approve.
        line 6, column 19, $.actions['drop-table']: The property reason is missing.
        line 7, column 5, $.actions['launch-rocket']: There is no such action.
        line 9, column 27, $.actions['refund-order'].deadline: This must be at most 90d.
        line 10, column 33, $.actions['refund-order'].stages[0].approvers[0]: This is neither a group under approvers nor a mail address.
        line 10, column 54, $.actions['refund-order'].stages[0].quorum: This must be a whole number from 1 to 20.
        line 11, column 7, $.actions['refund-order'].stages: This property is there twice.
        line 11, column 34, $.actions['refund-order'].usableFor: This must be a duration such as 90s, 15m, 4h or 7d.
        """.ReplaceLineEndings("\n"),
        Told("""
        {
          "$schem": "x",
          "approvers": {"ops": ["ada", "a@example.com", "a@example.com"]},
          "actions": {
            "extend-trial": {"ruling": "allow"},
            "drop-table": { "ruling": "deny" },
            "launch-rocket": {"ruling": "deny", "reason": "No."},
            "refund-order": {"ruling": "ask",
              "deadline":         "91d",
              "stages": [{"approvers": ["nobody"], "quorum": 0}],
              "stages": [], "usableFor": "15 minutes"}
          }
        }
        """));

    [Theory]
    [InlineData("", "line 1, column 1, $: This is not JSON: there is nothing in it.")]
    [InlineData(" \n", "line 1, column 1, $: This is not JSON: there is nothing in it.")]
    [InlineData("{\n  \"actions\": {},\n}", "line 3, column 1, $: This is not JSON")]
    [InlineData("{\"actions\": {}} x", "line 1, column 17, $: This is not JSON")]
    [InlineData("{\"actions\": {}", "line 1, column 15, $: This is not JSON")]
    [InlineData("{\"actions\": {} // none\n}", "line 1, column 16, $: This is not JSON")]
    [InlineData("[]", "line 1, column 1, $: This must be an object.")]
    [InlineData("{}", "line 1, column 1, $: The property actions is missing.")]
    [InlineData("""{"actions":[]}""", "line 1, column 12, $.actions: This must be an object.")]
    [InlineData("""{"ä€😀":1,"actions":[]}""", "line 1, column 20, $.actions: This must be an object.")]
    [InlineData("""{"actions":{"it's \u202e":1}}""", @"$.actions['it\'s \\u{202e}']: There is no such action.")]
    [InlineData("""{"actions":{"drop-table":{"ruling":"deny","reason":"\ud800"}}}""", "line 1, column 52, $.actions['drop-table'].reason: This text holds something that is not a character.")]
    public void An_error_has_line_column_and_path(string json, string told) => Assert.Contains(told, Told(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("ask")]
    [InlineData("approve")]
    public void What_nothing_can_execute_cannot_be_approved(string ruling) => Assert.Contains(
        "$.actions['drop-table'].ruling: Nothing can execute drop-table", Told("""{"actions":{"drop-table":{"ruling":"?"}}}""".Replace("?", ruling, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_characters_are_told()
    {
        var reading = PolicyReader.Read((byte[])[.. "{\"actions\":{\"drop-table\":{\"ruling\":\"deny\",\"reason\":\""u8, 0xff, .. "\"}}}"u8], SampleAction.Catalog);

        Assert.Contains("not a character", reading.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_errors_and_endless_files_end()
    {
        Assert.Equal(100, PolicyReader.Read("{\"actions\":{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"x{i}\":1")) + "}}", SampleAction.Catalog).Errors.Length);
        Assert.Contains("16", Told(new string('[', 100_000)), StringComparison.Ordinal);
        Assert.Contains("larger than 1 MB", Told(new string(' ', 1_048_577)), StringComparison.Ordinal);
    }

    private static string Told(string json)
    {
        var reading = PolicyReader.Read(json, SampleAction.Catalog);
        Assert.False(reading.Is(out _));
        return string.Join('\n', reading.Errors);
    }
}
