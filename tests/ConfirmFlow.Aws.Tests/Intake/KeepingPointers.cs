namespace ConfirmFlow.Aws.Tests;

public sealed class KeepingPointers(Table table) : IClassFixture<Table>
{
    private static readonly Digest Action = A.Request().ActionDigest;

    private static Pointer To(RequestId id) => new(id, Action, Noon.AddDays(400));

    private static PointerKey NewKey() => PointerKey.ForKey(Bot, Rita, Guid.NewGuid().ToString());

    [Fact]
    public async Task A_pointer_is_found_as_it_was_put()
    {
        var key = NewKey();
        Assert.Null(await table.Pointers.Find(key, default));

        Assert.True(await table.Pointers.Put(key, To(A.Id), null, default));

        Assert.Equal(To(A.Id), await table.Pointers.Find(key, default));
    }

    [Fact]
    public async Task Whoever_comes_second_does_not_move_it()
    {
        var key = NewKey();
        var other = Stamps.NewId();
        Assert.True(await table.Pointers.Put(key, To(A.Id), null, default));

        Assert.False(await table.Pointers.Put(key, To(other), null, default));
        Assert.False(await table.Pointers.Put(key, To(other), To(Stamps.NewId()), default));
        Assert.True(await table.Pointers.Put(key, To(other), To(A.Id), default));

        Assert.Equal(other, (await table.Pointers.Find(key, default))?.Request);
    }

    [Fact]
    public void A_key_names_door_agent_requester_and_what_the_call_is_known_by()
    {
        PointerKey[] keys =
        [
            PointerKey.ForKey(Bot, Rita, "k"),
            PointerKey.ForKey(Bot with { Door = Door.Gateway }, Rita, "k"),
            PointerKey.ForKey(Bot with { Id = "other" }, Rita, "k"),
            PointerKey.ForKey(Bot, Ada, "k"),
            PointerKey.ForKey(Bot, Rita, "K"),
            PointerKey.ForKey(Bot, Rita, Action.Value),
            PointerKey.ForAction(Bot, Rita, Action),
            PointerKey.ForAction(Bot, Rita, Digest.Of("other", "{}")),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(PointerKey.ForKey(Bot with { Name = "Renamed" }, Rita, "k"), keys[0]);
        Assert.All(keys, key => Assert.StartsWith("pointer#", key.Value, StringComparison.Ordinal));
    }
}
