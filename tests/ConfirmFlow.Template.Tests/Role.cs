namespace ConfirmFlow.Template.Tests;

/// <summary>One role of the template.</summary>
internal sealed record Role(Resource Resource)
{
    /// <summary>Its logical id.</summary>
    public string Id => Resource.Id;

    /// <summary>What it may do.</summary>
    public IEnumerable<Statement> Statements =>
        Resource.At("Policies")!.AsArray().SelectMany(policy => Statement.AllOf(Id, policy!["PolicyDocument"]));

    /// <summary>Who may become it.</summary>
    public IEnumerable<Statement> Trust => Statement.AllOf(Id, Resource.At("AssumeRolePolicyDocument"));
}
