namespace ConfirmFlow.Local;

/// <summary>What a choice asks of the data.</summary>
internal abstract class Condition
{
    /// <exception cref="StateFault">A path leads nowhere.</exception>
    public abstract bool Holds(Scope scope);

    /// <summary>Reads a rule or a part of one, and refuses fields it does not know.</summary>
    public static Condition Read(Fields fields)
    {
        Condition condition =
            fields.Has("And") ? new Combination("and", Parts(fields, "And")) :
            fields.Has("Or") ? new Combination("or", Parts(fields, "Or")) :
            fields.Has("Not") ? new Negation(Read(new($"{fields.Where}, Not", fields.Require("Not")))) :
            new Comparison(fields);
        fields.RefuseOthers();
        return condition;
    }

    private static List<Condition> Parts(Fields fields, string name)
    {
        var parts = fields.List(name).Select((json, at) => Read(new($"{fields.Where}, {name} {at + 1}", json))).ToList();
        return parts.Count > 0 ? parts : throw fields.Wrong($"the field '{name}' must not be empty.");
    }
}
