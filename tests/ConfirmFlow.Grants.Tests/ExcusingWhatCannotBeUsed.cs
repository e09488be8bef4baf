using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

public sealed class ExcusingWhatCannotBeUsed
{
    [Fact]
    public void An_entry_stands_for_each_action_of_each_owner_on_each_resource() => Assert.Equal(
        [
            new("A", "Log", null, "logs:X", "r"), new("A", "Log", null, "logs:X", "s"), new("A", "Log", null, "logs:Y", "r"), new("A", "Log", null, "logs:Y", "s"),
            new("B", "Log", null, "logs:X", "r"), new("B", "Log", null, "logs:X", "s"), new("B", "Log", null, "logs:Y", "r"), new("B", "Log", null, "logs:Y", "s"),
        ],
        Read("- { owners: [A, B], statement: Log, actions: [logs:X, logs:Y], resources: [r, s], why: there are no logs on one machine }"));

    [Fact]
    public void Each_owner_can_have_resources_of_its_own() => Assert.Equal(
        [new("A", "Log", null, "logs:X", "r"), new("B", "Log", null, "logs:X", "s"), new("B", "Log", null, "logs:X", "t")],
        Read("- { owners: { A: r, B: [s, t] }, statement: Log, actions: [logs:X], why: there are no logs on one machine }"));

    [Fact]
    public void A_value_is_excused_by_its_condition() => Assert.Equal(
        [new("A", "Write", "StringEquals k", "v", null)], Read("- { owners: [A], statement: Write, condition: StringEquals k, values: [v], why: there is no such thing on one machine }"));

    [Theory]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], resources: [r] }", "why")]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], resources: [r], why: because }", "why")]
    [InlineData("- { owners: [A], actions: [logs:X], resources: [r], why: there are no logs on one machine }", "statement")]
    [InlineData("- { statement: Log, actions: [logs:X], resources: [r], why: there are no logs on one machine }", "owners")]
    [InlineData("- { owners: [A], statement: Log, why: there are no logs on one machine }", "actions")]
    [InlineData("- { owners: [A], statement: Log, actions: [], resources: [r], why: there are no logs on one machine }", "nothing")]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], resources: [r], values: [v], why: there are no logs on one machine }", "either")]
    [InlineData("- { owners: [A], statement: Log, condition: StringEquals k, why: there are no logs on one machine }", "either")]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], why: there are no logs on one machine }", "resources")]
    [InlineData("- { owners: { A: r }, statement: Log, actions: [logs:X], resources: [s], why: there are no logs on one machine }", "resources")]
    [InlineData("- { owners: [A], statement: Log, condition: StringEquals k, values: [v], resources: [s], why: there are no logs on one machine }", "resources")]
    [InlineData("- { owners: { A: [] }, statement: Log, actions: [logs:X], why: there are no logs on one machine }", "nothing")]
    [InlineData("- { owners: [A], statement: Log, actions: [logs:X], resources: [r], reason: there are no logs on one machine }", "'reason'")]
    [InlineData("- { owners: [A, A], statement: Log, actions: [logs:X], resources: [r], why: there are no logs on one machine }", "twice")]
    public void Anything_else_is_named(string entry, string words) =>
        Assert.Contains(words, Assert.Throws<StartError>(() => Read(entry)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_file_has_one_list() => Assert.Contains("'unexercised'", Assert.Throws<StartError>(() => Unexercised.Read("unexercised: []\nmore: []", "f.yaml")).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Unexercised> Read(string entry) => Unexercised.Read($"unexercised:\n  {entry}\n", "f.yaml");
}
