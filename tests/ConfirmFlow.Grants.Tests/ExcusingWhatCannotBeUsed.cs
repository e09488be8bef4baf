using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

public sealed class ExcusingWhatCannotBeUsed
{
    [Fact]
    public void An_entry_stands_for_each_action_of_each_owner() => Assert.Equal(
        [new("A", "Log", null, "logs:X"), new("A", "Log", null, "logs:Y"), new("B", "Log", null, "logs:X"), new("B", "Log", null, "logs:Y")],
        Read("- { owners: [A, B], statement: Log, actions: [logs:X, logs:Y], why: there are no logs on one machine }"));

    [Fact]
    public void A_value_is_excused_by_its_condition() => Assert.Equal(
        [new("A", "Write", "StringEquals k", "v")], Read("- { owners: [A], statement: Write, condition: StringEquals k, values: [v], why: there is no such thing on one machine }"));

    [Theory]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X] }", "why")]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], why: because }", "why")]
    [InlineData("- { owners: [A], actions: [logs:X], why: there are no logs on one machine }", "statement")]
    [InlineData("- { statement: Log, actions: [logs:X], why: there are no logs on one machine }", "owners")]
    [InlineData("- { owners: [A], statement: Log, why: there are no logs on one machine }", "actions")]
    [InlineData("- { owners: [A], statement: Log, actions: [], why: there are no logs on one machine }", "nothing")]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], values: [v], why: there are no logs on one machine }", "either")]
    [InlineData("- { owners: [A], statement: Log, condition: StringEquals k, why: there are no logs on one machine }", "either")]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], reason: there are no logs on one machine }", "'reason'")]
    [InlineData("- { owners: [A, A], statement: Log, actions: [logs:X], why: there are no logs on one machine }", "twice")]
    public void Anything_else_is_named(string entry, string words) =>
        Assert.Contains(words, Assert.Throws<StartError>(() => Read(entry)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_file_has_one_list() => Assert.Contains("'unexercised'", Assert.Throws<StartError>(() => Unexercised.Read("unexercised: []\nmore: []", "f.yaml")).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Unexercised> Read(string entry) => Unexercised.Read($"unexercised:\n  {entry}\n", "f.yaml");
}
