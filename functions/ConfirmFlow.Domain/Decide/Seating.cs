namespace ConfirmFlow.Domain;

/// <summary>Who fills which place of a stage, or could: as many places as different people can fill (a maximum matching, by augmenting paths).</summary>
internal sealed class Seating
{
    private readonly ActionPolicy _policy;
    private readonly int _stage;
    private readonly Person _requester;
    private readonly DateTimeOffset _opened;
    private readonly Dictionary<Person, Sitter> _sitters;
    private readonly Dictionary<(Person Place, DateTimeOffset At), StandIns> _standIns;

    /// <summary>The places that approvals fill.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="stage">The stage, counted from zero.</param>
    /// <param name="approvals">The approvals, in the order in which they were given.</param>
    /// <param name="requester">Who cannot stand in for anybody.</param>
    /// <param name="opened">When the request was opened (UTC): whoever has stood in since counts.</param>
    public Seating(ActionPolicy policy, int stage, IEnumerable<Decision> approvals, Person requester, DateTimeOffset opened)
    {
        (_policy, _stage, _requester, _opened, _sitters, _standIns) = (policy, stage, requester, opened, [], []);
        foreach (var yes in approvals) Seat(yes.By, yes.At, yes);
    }

    private Seating(Seating other) =>
        (_policy, _stage, _requester, _opened, _sitters, _standIns) = (other._policy, other._stage, other._requester, other._opened, new(other._sitters), other._standIns);

    /// <summary>How many places are filled.</summary>
    public int Count => _sitters.Count;

    /// <summary>The approval that fills an approver's place; null where none does.</summary>
    public Decision? On(Person approver) => _sitters.GetValueOrDefault(approver)?.Said;

    /// <summary>Whether somebody sits on an approver's place.</summary>
    public bool IsTaken(Person approver) => _sitters.ContainsKey(approver);

    /// <summary>Who could fill an approver's place and has not approved; null where nobody could, or an approval does.</summary>
    public Person? CouldBeOn(Person approver) => _sitters.GetValueOrDefault(approver) is { Said: null } sitter ? sitter.By : null;

    /// <summary>The same, and the places that these people would fill if they approved at that moment. Whoever sits goes on sitting, maybe elsewhere.</summary>
    public Seating With(IEnumerable<Person> people, DateTimeOffset at)
    {
        var more = new Seating(this);
        foreach (var person in people) more.Seat(person, at, null);
        return more;
    }

    /// <summary>Whether somebody's approval at that moment would fill one more place.</summary>
    public bool HasRoomFor(Person person, DateTimeOffset at) => With([person], at).Count > Count;

    /// <summary>Whether an approver's place is free, or whoever sits there could sit elsewhere.</summary>
    public bool HasRoomOn(Person approver)
    {
        var more = new Seating(this);
        return more.Place(new(approver, null, [approver]), []);
    }

    private void Seat(Person person, DateTimeOffset at, Decision? said)
    {
        if (!_sitters.Values.Any(other => other.By.IsSameMailbox(person))) Place(new(person, said, PlacesOf(person, at)), []);
    }

    // Who is named stands in for nobody. Where somebody stands in at that moment comes before where they did before: whoever is back wants their own place.
    private IReadOnlyList<Person> PlacesOf(Person person, DateTimeOffset at) => _policy.Stages[_stage].Approvers is var approvers && approvers.Contains(person)
        ? [person]
        : [.. approvers.Where(place => StandInsFor(place, at).ByThen.Contains(person)).Distinct().OrderBy(place => StandInsFor(place, at).Then != person)];

    // Whoever sits there makes room where they can sit elsewhere.
    private bool Place(Sitter sitter, HashSet<Person> tried)
    {
        foreach (var place in sitter.Places)
        {
            if (!tried.Add(place) || (_sitters.TryGetValue(place, out var other) && !Place(other, tried))) continue;
            _sitters[place] = sitter;
            return true;
        }

        return false;
    }

    private StandIns StandInsFor(Person place, DateTimeOffset at)
    {
        if (!_standIns.TryGetValue((place, at), out var people))
            _standIns[(place, at)] = people = new(_policy.StandInFor(_stage, place, _requester, at), [.. _policy.StandInsFor(_stage, place, _requester, _opened, at)]);
        return people;
    }

    private sealed record StandIns(Person? Then, HashSet<Person> ByThen);

    private sealed record Sitter(Person By, Decision? Said, IReadOnlyList<Person> Places);
}
