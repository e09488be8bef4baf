namespace ConfirmFlow.Local;

/// <summary>One state of a machine: what its fields say, and what it does with a turn.</summary>
internal abstract class State(string name, string type)
{
    public string Name { get; } = name;

    /// <summary>As in the definition, for instance <c>Task</c>.</summary>
    public string Type { get; } = type;

    /// <summary>The arrows out of it; none for a state that ends the execution.</summary>
    public abstract IReadOnlyList<Exit> Exits { get; }

    /// <summary>Does the state's work, or begins it. The turn has recorded that the state was entered.</summary>
    /// <exception cref="StateFault">The work failed.</exception>
    public abstract void Run(Turn turn);

    /// <summary>A fault in the state: by default the execution's end, since only tasks have a way out.</summary>
    public virtual void Fail(Turn turn, string error, string? cause) => turn.Close(ExecutionStatus.Failed, null, error, cause);

    /// <summary>Time has come to the moment the state waited for.</summary>
    public virtual void Continue(Turn turn) => throw new InvalidOperationException($"The state '{Name}' waits for nothing.");

    /// <summary>Reads <c>Next</c> or <c>End</c>, of which there must be one; null is the end.</summary>
    protected static string? ReadNext(Fields fields)
    {
        var next = fields.Text("Next");
        if (fields.Flag("End") == next is not null) throw fields.Wrong("needs either Next or \"End\": true.");
        return next;
    }

    /// <summary>The arrow <c>Next</c> is, if it is one.</summary>
    protected static IReadOnlyList<Exit> To(string? next) => next is null ? [] : [new(next, "")];
}
