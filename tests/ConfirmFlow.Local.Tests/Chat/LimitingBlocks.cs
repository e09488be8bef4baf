using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>The stand-in refuses what Slack refuses, so that a message which is taken here is taken there.</summary>
public sealed class LimitingBlocks
{
    private static string? Flaw(string blocks) => BlockLimits.Flaw(new JsonObject { ["blocks"] = JsonNode.Parse(blocks) }, "blocks", 50);

    private static string Plain(int length) => $$"""{"type":"plain_text","text":"{{new string('x', length)}}"}""";

    public static TheoryData<string, bool> Blocks => new()
    {
        { $$"""[{"type":"header","text":{{Plain(150)}}}]""", true },
        { $$"""[{"type":"header","text":{{Plain(151)}}}]""", false },
        { """[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]""", false },
        { $$"""[{"type":"section","text":{{Plain(3000)}}}]""", true },
        { $$"""[{"type":"section","text":{{Plain(3001)}}}]""", false },
        { $$"""[{"type":"section","text":{{Plain(0)}}}]""", false },
        { $$"""[{"type":"section","fields":[{{Plain(2000)}},{{Plain(1)}}]}]""", true },
        { $$"""[{"type":"section","fields":[{{Plain(2001)}}]}]""", false },
        { $$"""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{{Plain(75)}},"value":"v"}]}]""", true },
        { $$"""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{{Plain(76)}},"value":"v"}]}]""", false },
        { $$"""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{{Plain(1)}}},{"type":"button","action_id":"a","text":{{Plain(1)}}}]}]""", false },
        { $$"""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{{Plain(1)}},"style":"green"}]}]""", false },
        { """[{"type":"made-up"}]""", false },
        { "[]", false },
        { "{}", false },
    };

    [Theory, MemberData(nameof(Blocks))]
    public void What_is_within_them_is_taken_and_nothing_else(string blocks, bool taken) => Assert.Equal(taken, Flaw(blocks) is null);

    [Fact]
    public void Fifty_blocks_are_taken_and_fifty_one_are_not()
    {
        Assert.Null(Flaw($"[{string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", 50))}]"));
        Assert.NotNull(Flaw($"[{string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", 51))}]"));
    }
}
