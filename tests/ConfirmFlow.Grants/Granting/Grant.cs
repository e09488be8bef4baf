namespace ConfirmFlow.Grants;

/// <summary>One thing that a statement of the template allows.</summary>
/// <param name="Owner">The logical id of what the statement belongs to.</param>
/// <param name="Statement">The statement's name; <c>trust</c>, or its place, where it has none.</param>
/// <param name="Action">The action, as it is written.</param>
/// <param name="Resource">The resource, as it is written.</param>
internal sealed record Grant(string Owner, string Statement, string Action, string Resource)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Statement}: {Action} on {Resource}";
}

/// <summary>One value that a statement's condition lets in.</summary>
/// <param name="Owner">The logical id of what the statement belongs to.</param>
/// <param name="Statement">The statement's name.</param>
/// <param name="Condition">Operator and key.</param>
/// <param name="Value">The value, as it is written.</param>
internal sealed record LetIn(string Owner, string Statement, string Condition, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Statement}: {Condition} = {Value}";
}
