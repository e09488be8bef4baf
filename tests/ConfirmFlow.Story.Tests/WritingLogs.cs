using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class WritingLogs(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Fact]
    public async Task No_log_and_no_execution_input_holds_a_token_a_parameter_or_an_address()
    {
        var order = await stack.Tables.NewOrder();
        var told = await stack.Doors.Plain.Call("refund-order", RefundOf(order, "43.21", "Pineapple on it"), "rita.marker@example.com");
        var refused = await stack.Doors.Plain.Call("refund-order", RefundOf("pineapple", "43.21"), "rita.marker@example.com");
        Assert.Equal("bad-parameters", refused.Code);
        var links = new[] { (await stack.Mailbox.Ask(told.Id, Ada)).Link, (await stack.Mailbox.Ask(told.Id, Grace)).Link };
        var token = (await stack.Tables.Request(told.Id))["taskToken"]!;
        await (await ConfirmPage.Open(links[0])).Press("Approve", "Pineapple belongs there");
        await ConfirmPage.Open(links[1]);
        await ConfirmPage.Open(new Uri(stack.Address, "/a/pineapple"));
        await stack.Doors.Plain.Until(told.Id, "Executed", "rita.marker@example.com");
        var execution = await stack.Executions.Ended(await stack.Account(), told.Id);
        var grant = (await stack.Local("sessions")).Single(session => session.GetProperty("sessionName").GetString() == told.Id);

        var logs = string.Join('\n', Directory.EnumerateFiles(Path.Combine(shared.Run.State, "logs")).Select(Log)) + shared.Run.Output;

        Assert.Contains(told.Id, logs, StringComparison.Ordinal);
        string[] secrets =
        [
            .. links.Select(link => link.Segments[^1]), token, grant.GetProperty("secretAccessKey").GetString()!, grant.GetProperty("sessionToken").GetString()!,
            $"\"{order}\"", "43.21", "ineapple", "@example.com",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, logs, StringComparison.Ordinal));
        Assert.Equal($$"""{"next":"ask","requestId":"{{told.Id}}","run":1}""", Sorted(execution.GetProperty("input").GetString()!));
    }

    // The wait depends on the clock; what else there is must be ids.
    private static string Sorted(string input)
    {
        var members = System.Text.Json.Nodes.JsonNode.Parse(input)!.AsObject();
        members.Remove("wait");
        return $"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"\"{member.Key}\":{member.Value!.ToJsonString()}"))}}}";
    }

    private static string Log(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
