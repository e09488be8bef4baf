using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>A request's facts in order, each chained to the one before by its hash.</summary>
/// <remarks>The chain has no key: it shows an accident, not an intruder who can write the table and chain anew.</remarks>
public sealed class History : IReadOnlyList<HistoryEntry>
{
    /// <summary>How many facts a request can hold.</summary>
    public const int Capacity = 300;

    /// <summary>From here on only facts that settle something are added, so that settling always finds room.</summary>
    public const int SetbackCapacity = 250;

    /// <summary>From here on facts that can be left out are: many people, reminded often, take no room from wrong answers and faults, which have to be counted.</summary>
    public const int RoutineCapacity = 100;

    private readonly ImmutableArray<HistoryEntry> _entries;

    private History(ImmutableArray<HistoryEntry> entries) => _entries = entries;

    /// <summary>Nothing has happened.</summary>
    public static History Empty { get; } = new([]);

    /// <summary>A history as it was stored; <see cref="IsIntact"/> tells whether its chain holds.</summary>
    public static History Of(IEnumerable<HistoryEntry> stored) => new([.. stored]);

    /// <inheritdoc />
    public int Count => _entries.Length;

    /// <inheritdoc />
    public HistoryEntry this[int index] => _entries[index];

    /// <summary>Whether every entry's hash follows from the entries before it.</summary>
    public bool IsIntact
    {
        get
        {
            var before = "";
            foreach (var entry in _entries)
            {
                if (!string.Equals(entry.Hash, Chain(before, entry), StringComparison.Ordinal)) return false;
                before = entry.Hash;
            }

            return true;
        }
    }

    /// <summary>How many of the latest facts are faults, with nothing achieved in between: that another execution goes on is no achievement.</summary>
    public int ConsecutiveFaults => _entries.Reverse().Where(entry => entry.What is not Fact.Resumed).TakeWhile(entry => entry.What is Fact.Faulted).Count();

    /// <summary>Whether it holds a fact after which nothing may begin any more.</summary>
    public bool HasEnded => _entries.Any(entry => entry.What is Fact.Withdrawn or Fact.Expired or Fact.Executed or Fact.Failed or Fact.Refused or Fact.OutcomeUnknown);

    /// <summary>Whether a wrong answer or a fault still has room.</summary>
    public bool HasRoomForSetbacks => _entries.Length < SetbackCapacity;

    /// <summary>Whether a fact that can be left out still has room.</summary>
    public bool HasRoomForRoutine => _entries.Length < RoutineCapacity;

    /// <summary>The history with one more fact.</summary>
    /// <exception cref="InvalidOperationException">It is full.</exception>
    public History With(Stamp stamp, Fact what, string who, string note)
    {
        if (_entries.Length >= Capacity) throw new InvalidOperationException("The history of this request is full.");

        var entry = new HistoryEntry(stamp.At, what, who, note, stamp.WriteId, "");
        return new(_entries.Add(entry with { Hash = Chain(_entries.IsEmpty ? "" : _entries[^1].Hash, entry) }));
    }

    /// <summary>The history with a fact that can be left out, while there is room for such.</summary>
    public History WithRoutine(Stamp stamp, Fact what, string who, string note) => HasRoomForRoutine ? With(stamp, what, who, note) : this;

    /// <inheritdoc />
    public IEnumerator<HistoryEntry> GetEnumerator() => ((IEnumerable<HistoryEntry>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Every field is preceded by its length, so that no two different entries give the same bytes.
    private static string Chain(string before, HistoryEntry entry)
    {
        var text = new StringBuilder();
        foreach (var field in (ReadOnlySpan<string>)[before, Time.Text(entry.At), entry.What.ToString(), entry.Who, entry.Note, entry.WriteId])
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Length}:{field}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
