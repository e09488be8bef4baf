using System.Globalization;
using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>F3, L4 and G7 at every front door: a clear answer for the agent, no trace in state, nothing of it in a log.</summary>
[Collection(BadInput.Name)]
public sealed class CallingBadly(BadInputRun run)
{
    private const int LongestMessage = 5_000;

    public static TheoryData<string, string> Calls => [.. BadInputs.Calls.SelectMany(door => door.Value.Keys.Select(name => (door.Key, name)))];

    [Theory, MemberData(nameof(Calls))]
    public async Task The_agent_is_told_why_and_nothing_else_happens(string door, string name)
    {
        var bad = BadInputs.Calls[door][name];
        var function = door switch { "plain" => PlainDoor.Function, "gateway" => GatewayDoor.Function, _ => BedrockDoor.Function };

        var reply = await run.LeavesNoTrace(() => run.Stack.Functions.TryRaw(function, bad.Bytes, bad.ClientContext));

        if (!bad.ReachesFunction)
        {
            Assert.Equal((bad.Code, true), (reply.Error, reply.Status is >= 400 and < 500));
            Assert.All(bad.Words, words => Assert.Contains(words, reply.Body, StringComparison.Ordinal));
            return;
        }

        Assert.False(reply.Ok().Headers.ContainsKey("X-Amz-Function-Error"), reply.Body);
        var told = Told(door, reply.Json);
        Assert.Equal((bad.Code, "Refused", false, null), (told.Code, told.Status, told.Executed, told.RequestId));
        Assert.All(bad.Words, words => Assert.Contains(words, told.Message, StringComparison.Ordinal));
        Assert.EndsWith(told.Code is "unknown-request" ? "This call has done nothing." : "Nothing has been done.", told.Message, StringComparison.Ordinal);
        Assert.InRange(told.Message.Length, 1, LongestMessage);
        Assert.All(Texts(told.Json), IsHarmless);
    }

    private static Told Told(string door, JsonElement answer)
    {
        if (!door.StartsWith("bedrock", StringComparison.Ordinal)) return new(answer);

        var response = answer.GetProperty("response");
        var isApi = response.TryGetProperty("responseBody", out var bodies);
        if (isApi) Assert.Equal(400, response.GetProperty("httpStatusCode").GetInt32());
        var body = isApi ? bodies.GetProperty("application/json") : response.GetProperty("functionResponse").GetProperty("responseBody").GetProperty("TEXT");
        return new(JsonDocument.Parse(body.GetProperty("body").GetString()!).RootElement);
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    // Nothing that a terminal, a browser or a chat would act on, that no one sees, or that begins a line.
    private static void IsHarmless(string text)
    {
        Assert.DoesNotContain(text, letter => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);
        Assert.DoesNotContain(text, letter => letter is '<' or '>' or '`' or '*');
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
    }
}
