namespace ConfirmFlow.Story.Tests;

/// <summary>One thing wrong with the project's policy, and where its reader says it is.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Text">A text that is in the policy once; empty for all of it.</param>
/// <param name="By">What stands there instead.</param>
/// <param name="Path">The place that is named.</param>
/// <param name="Words">What is said of it.</param>
internal sealed record BadPolicy(string Name, string Text, string By, string Path, string Words)
{
    private const string Stage = "$.actions['refund-order'].stages[0]";
    private const string Deny = "\"drop-table\": {\n      \"ruling\": \"deny\"";
    private const string Duration = "This must be a duration such as 90s, 15m, 4h or 7d.";

    public static IReadOnlyList<BadPolicy> All { get; } =
    [
        new("nothing", "", "", "$", "This is not JSON"),
        new("a word", "", "pineapple", "$", "This is not JSON"),
        new("an array", "", "[]", "$", "This must be an object."),
        new("an empty object", "", "{}", "$", "The property actions is missing."),
        new("more than 1 MB", "", new string(' ', 1024 * 1024 + 1), "$", "The file is larger than 1 MB."),
        new("a word in its midst", "\"actions\": {", "\"actions\": pineapple {", "$", "This is not JSON"),
        new("a comment", "\"actions\": {", "/* pineapple */ \"actions\": {", "$", "This is not JSON"),
        new("a comma too many", "\"escalation\": [\"linus@example.com\"]", "\"escalation\": [\"linus@example.com\",]", "$", "This is not JSON"),
        new("nesting without end", "\"./policy.schema.json\"", Hostile.Deep(100), "$", "This is not JSON: The maximum configured depth of 16 has been exceeded."),
        new("half a character", "easily undone", "easily \\ud800 undone", "$.actions['extend-trial'].reason", "This text holds something that is not a character."),
        new("a property nobody knows", "\"actions\": {", "\"pineapple\": 1, \"actions\": {", "$.pineapple", "This property is not known here."),
        new("a property twice", "\"quorum\": 2,", "\"quorum\": 2, \"quorum\": 1,", "$.actions['delete-customer'].stages[0].quorum", "This property is there twice."),
        new("an action nobody knows", "\"extend-trial\": {", "\"extend-pineapple\": {", "$.actions['extend-pineapple']", "There is no such action."),
        new("an action called in unseen characters", "\"extend-trial\": {", "\"extend\\u202etrial\": {", "$.actions['extend\\\\u{202e}trial']", "There is no such action."),
        new("an action that is a text", "\"drop-table\": {", "\"drop-table\": \"pineapple\", \"other-table\": {", "$.actions['drop-table']", "This must be an object."),
        new("an unknown ruling", Deny, Deny.Replace("deny", "pineapple", StringComparison.Ordinal), "$.actions['drop-table'].ruling", "This must be deny, ask or approve.") { Below = 1 },
        new("a ruling in capitals", Deny, Deny.Replace("deny", "DENY", StringComparison.Ordinal), "$.actions['drop-table'].ruling", "This must be deny, ask or approve.") { Below = 1 },
        new("an approval of what nothing can execute", Deny, Deny.Replace("deny", "approve", StringComparison.Ordinal), "$.actions['drop-table'].ruling", "Nothing can execute drop-table") { Below = 1 },
        new("a denial without a reason", "\"ruling\": \"deny\",\n      \"reason\": \"Tables are dropped by changing the stack, never by an agent.\"", "\"ruling\": \"deny\"", "$.actions['drop-table']", "The property reason is missing.") { Above = 1 },
        new("a reason to deny in the wrong place", "\"deny\": [\"Not what the customer asked for\", \"The amount does not fit\"]", "\"refuse\": [\"Not what the customer asked for\", \"The amount does not fit\"]", "$.actions['refund-order'].reasons.refuse", "This property is not known here."),
        new("a reason that is offered twice", "\"The amount does not fit\"", "\"Not what the customer asked for\"", "$.actions['refund-order'].reasons.deny[1]", "This is there twice."),
        new("a challenge that there is not", "\"challenge\": \"code\"", "\"challenge\": \"password\"", "$.actions['delete-customer'].challenge", "This must be none, target or code."),
        new("a reason for a terminal", "easily undone", "easily \\u001b[2J undone", "$.actions['extend-trial'].reason", "This must be plain text"),
        new("a reason that turns around", "easily undone", "easily \\u202eundone", "$.actions['extend-trial'].reason", "This must be plain text"),
        new("a reason of 300 KB", "easily undone", Hostile.Long, "$.actions['extend-trial'].reason", "This must be plain text of 1 to 500 characters"),
        new("a quorum of nobody", "\"quorum\": 2,", "\"quorum\": 0,", "$.actions['delete-customer'].stages[0].quorum", "This must be a whole number from 1 to 20."),
        new("a quorum of half a person", "\"quorum\": 2,", "\"quorum\": 1.5,", "$.actions['delete-customer'].stages[0].quorum", "This must be a whole number from 1 to 20."),
        new("a quorum beyond all numbers", "\"quorum\": 2,", "\"quorum\": 1e99999,", "$.actions['delete-customer'].stages[0].quorum", "This must be a whole number from 1 to 20."),
        new("a quorum in words", "\"quorum\": 2,", "\"quorum\": \"2\",", "$.actions['delete-customer'].stages[0].quorum", "This must be a whole number."),
        new("a quorum of more than there are", "\"quorum\": 2,", "\"quorum\": 4,", "$.actions['delete-customer'].stages[0].quorum", "There are only 3 approvers."),
        new("a group that nobody is in", "\"approvers\": [\"operations\"], \"quorum\": 1", "\"approvers\": [], \"quorum\": 1", $"{Stage}.approvers", "There must be 1 to 20 of these."),
        new("a group nobody knows", "\"approvers\": [\"operations\"], \"quorum\": 1", "\"approvers\": [\"pineapple\"], \"quorum\": 1", $"{Stage}.approvers[0]", "This is neither a group under approvers nor a mail address."),
        new("a group with a name of 300 KB", "\"escalation\": [\"linus@example.com\"]", $"\"escalation\": [\"linus@example.com\"], \"{Hostile.Long.Replace(' ', '-')}\": [\"linus@example.com\"]", $"$.approvers['{Hostile.Long.Replace(' ', '-')[..99]}…']", "A name is 2 to 63 lower-case letters"),
        new("a group called in chat markup", "\"escalation\": [\"linus@example.com\"]", "\"escalation\": [\"linus@example.com\"], \"<!channel>\": [\"linus@example.com\"]", "$.approvers['<!channel>']", "A name is 2 to 63 lower-case letters"),
        new("an approver of 300 KB", "\"escalation\": [\"linus@example.com\"]", $"\"escalation\": [\"{Hostile.Long.Replace(" ", "", StringComparison.Ordinal)}@example.com\"]", "$.approvers.escalation[0]", "mail address"),
        new("an approver in HTML", "\"escalation\": [\"linus@example.com\"]", "\"escalation\": [\"<b>linus</b>@example.com\"]", "$.approvers.escalation[0]", "mail address"),
        new("an approver with half a character", "\"escalation\": [\"linus@example.com\"]", "\"escalation\": [\"linus\\udc00@example.com\"]", "$.approvers.escalation[0]", "This text holds something that is not a character."),
        new("an action twice", "\"drop-table\": {", "\"refund-order\": {", "$.actions['refund-order']", "This property is there twice."),
        new("a quorum of 32 digits", "\"quorum\": 2,", "\"quorum\": 22222222222222222222222222222222,", "$.actions['delete-customer'].stages[0].quorum", "This must be a whole number from 1 to 20."),
        new("a deadline beyond 90 days", "\"quorum\": 1 }\n      ],\n      \"deadline\": \"24h\"", "\"quorum\": 1 }\n      ],\n      \"deadline\": \"91d\"", "$.actions['refund-order'].deadline", "90d") { Below = 2 },
        new("a group twice", "\"approvers\": [\"operations\"], \"quorum\": 1", "\"approvers\": [\"operations\", \"operations\"], \"quorum\": 1", $"{Stage}.approvers[1]", "This is there twice."),
        new("a group called in HTML", "\"escalation\": [\"linus@example.com\"]", "\"escalation\": [\"linus@example.com\"], \"<b>\": [\"linus@example.com\"]", "$.approvers['<b>']", "A name is 2 to 63 lower-case letters"),
        new("an approver who is no address", "\"escalation\": [\"linus@example.com\"]", "\"escalation\": [\"pineapple\"]", "$.approvers.escalation[0]", "mail address"),
        new("an approver who turns around", "\"escalation\": [\"linus@example.com\"]", "\"escalation\": [\"linus@example.com\\u202e\"]", "$.approvers.escalation[0]", "mail address"),
        new("one person with two addresses", "\"grace@example.com\"", "\"ada+2@example.com\"", "$.actions['extend-trial'].when[0].stages[0].approvers", "are one mailbox.") { Below = 13 },
        new("a wait without a number", "\"wait\": \"4h\"", "\"wait\": \"soon\"", $"{Stage}.wait", Duration),
        new("a wait beyond all time", "\"wait\": \"4h\"", "\"wait\": \"99999999999999999999d\"", $"{Stage}.wait", Duration),
        new("a wait below nothing", "\"wait\": \"4h\"", "\"wait\": \"-4h\"", $"{Stage}.wait", Duration),
        new("reminders in another order", "[\"1h\", \"2h\"]", "[\"2h\", \"1h\"]", $"{Stage}.reminders[1]", "Reminders stand in the order of time."),
        new("a reminder after the end", "[\"1h\", \"2h\"]", "[\"1h\", \"5h\"]", $"{Stage}.reminders[1]", "The stage is over after 4h."),
        new("a last stage that waits", "\"approvers\": [\"escalation\"], \"quorum\": 1", "\"approvers\": [\"escalation\"], \"quorum\": 1, \"wait\": \"1h\"", "$.actions['refund-order'].stages[1].wait", "leave its wait out"),
        new("a header in capitals", "\"x-requester\"", "\"X-Requester\"", "$.requester.gatewayHeader", "This is not the name of a session attribute, or of a header in lower case."),
        new("a header with a line feed", "\"x-requester\"", "\"x-requester\\npineapple\"", "$.requester.gatewayHeader", "This is not the name of a session attribute, or of a header in lower case."),
    ];

    /// <summary>How many lines above the text's end the place is, where it is not on the text's own line.</summary>
    public int Above { get; init; }

    /// <summary>How many lines below the text the place is.</summary>
    public int Below { get; init; }

    /// <summary>The policy with it, and the line that has to be named.</summary>
    public (string Policy, int Line) In(string policy)
    {
        if (Text.Length == 0) return (By, 1);

        var parts = policy.Split(Text);
        Assert.Equal(2, parts.Length);
        return (parts[0] + By + parts[1], parts[0].Count(letter => letter == '\n') + 1 - Above + Below);
    }
}
