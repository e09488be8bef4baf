namespace ConfirmFlow.Grants;

/// <summary>Somebody who might notice that a template was changed.</summary>
internal interface IWitness
{
    /// <summary>Who it is.</summary>
    string Name { get; }

    /// <summary>What it notices first; null where it notices nothing.</summary>
    string? Notice(Mutation mutation);
}
