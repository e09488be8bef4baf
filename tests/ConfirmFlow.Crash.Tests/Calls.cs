using System.Text.Json;

namespace ConfirmFlow.Crash.Tests;

/// <summary>One call that a function made, as the local run noted it.</summary>
internal sealed record Call(string Function, string Invocation, int Number, string Operation, string? Key, bool Through, string? Fault)
{
    /// <summary>All of them so far.</summary>
    public static async Task<IReadOnlyList<Call>> All(Stack stack) => [.. (await stack.Local("calls")).Select(Read)];

    /// <summary>Everything that can go wrong with the calls that were made on a ride on which nothing did.</summary>
    public static IEnumerable<(string Function, int Number, string Operation)> Of(Scenario scenario, IReadOnlyList<Call> made)
    {
        var last = made.LastOrDefault(call => call.Function == "IntakeFunction")?.Invocation;
        return
        from call in made
        where scenario.Functions.Contains(call.Function)
        // Its opening is every other scenario's too.
        where !scenario.Withdrawn || call.Invocation == last
        group call by (call.Function, call.Number) into same
        orderby same.Key.Function, same.Key.Number
        select (same.Key.Function, same.Key.Number, same.Last().Operation);
    }

    private static Call Read(JsonElement json) => new(
        json.GetProperty("function").GetString()!, json.GetProperty("invocation").GetString()!, json.GetProperty("call").GetInt32(), json.GetProperty("operation").GetString()!,
        json.GetProperty("key").GetString(), json.GetProperty("through").GetBoolean(), json.GetProperty("fault").GetString());
}
