namespace ConfirmFlow.Grants;

/// <summary>One thing that is changed in a template, to see whether anybody notices.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Statement">The statement it is in.</param>
/// <param name="What">The thing itself; empty for the whole statement.</param>
/// <param name="Edit">The change.</param>
internal sealed record Mutation(MutationKind Kind, WrittenStatement Statement, string What, TemplateEdit Edit)
{
    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        MutationKind.Statement => $"{Statement} taken out",
        MutationKind.Added => $"{Statement} with {What} added",
        _ => $"{Statement} without {Kind.ToString().ToLowerInvariant()} {What}",
    };
}

/// <summary>What can be changed.</summary>
internal enum MutationKind
{
    /// <summary>A statement is taken out.</summary>
    Statement,

    /// <summary>One of several actions is taken out.</summary>
    Action,

    /// <summary>One of several resources is taken out.</summary>
    Resource,

    /// <summary>A line of a condition is taken out.</summary>
    Condition,

    /// <summary>One of several values of a condition is taken out.</summary>
    Value,

    /// <summary>An action is added that nothing uses.</summary>
    Added,
}
