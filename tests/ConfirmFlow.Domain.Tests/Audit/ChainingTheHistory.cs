namespace ConfirmFlow.Domain.Tests;

public sealed class ChainingTheHistory
{
    private static readonly History Three = A.ExecutingRequest().History;

    public static TheoryData<string, Func<HistoryEntry, HistoryEntry>> Changes => new()
    {
        { "when", entry => entry with { At = entry.At + Millisecond } },
        { "what", entry => entry with { What = Fact.Reported } },
        { "who", entry => entry with { Who = "somebody else" } },
        { "note", entry => entry with { Note = entry.Note + " " } },
        { "write id", entry => entry with { WriteId = "another" } },
        { "hash", entry => entry with { Hash = new('0', 64) } },
    };

    [Fact]
    public void What_was_written_is_intact()
    {
        Assert.Equal(3, Three.Count);
        Assert.True(Three.IsIntact);
        Assert.True(History.Of(Three).IsIntact);
        Assert.True(History.Empty.IsIntact);
    }

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_change_of_any_field_of_any_entry_is_found(string field, Func<HistoryEntry, HistoryEntry> change)
    {
        Assert.NotEmpty(field);
        for (var i = 0; i < Three.Count; i++)
        {
            var entries = Three.ToList();
            entries[i] = change(entries[i]);
            Assert.False(History.Of(entries).IsIntact, $"{field} of entry {i}");
        }
    }

    [Fact]
    public void Entries_left_out_or_in_another_order_are_found()
    {
        Assert.False(History.Of(Three.Skip(1)).IsIntact);
        Assert.False(History.Of([Three[0], Three[2]]).IsIntact);
        Assert.False(History.Of([Three[1], Three[0], Three[2]]).IsIntact);
    }

    [Theory]
    [InlineData("ada", "said yes", "adas", "aid yes")]
    [InlineData("a0:b", "c", "a", "b0:c")]
    public void Text_that_moves_from_one_field_to_the_next_is_found(string who, string note, string otherWho, string otherNote)
    {
        var one = History.Empty.With(new Stamp(Noon, "w"), Fact.Decided, who, note);
        var other = History.Empty.With(new Stamp(Noon, "w"), Fact.Decided, otherWho, otherNote);

        Assert.NotEqual(one[0].Hash, other[0].Hash);
    }

    [Fact]
    public void A_history_has_an_end()
    {
        var history = History.Empty;
        for (var i = 0; i < History.Capacity; i++)
        {
            Assert.Equal((i < History.RoutineCapacity, i < History.SetbackCapacity), (history.HasRoomForRoutine, history.HasRoomForSetbacks));
            history = history.With(A.Stamp(), Fact.Decided, "ada", "");
        }

        Assert.Throws<InvalidOperationException>(() => history.With(A.Stamp(), Fact.Decided, "ada", ""));
    }
}
