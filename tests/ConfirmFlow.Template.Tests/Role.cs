namespace ConfirmFlow.Template.Tests;

/// <summary>One role of a template.</summary>
internal sealed record Role(Resource Resource)
{
    /// <summary>Its logical id.</summary>
    public string Id => Resource.Id;

    /// <summary>The roles of another template, named from the project's folder on.</summary>
    public static IEnumerable<Role> AllOf(string path) => Yaml.Read(Repo.At(path))["Resources"]!.AsObject()
        .Select(pair => new Resource(pair.Key, pair.Value!.AsObject())).Where(resource => resource.Type == "AWS::IAM::Role").Select(resource => new Role(resource));

    /// <summary>What it may do.</summary>
    public IEnumerable<Statement> Statements =>
        Resource.At("Policies")!.AsArray().SelectMany(policy => Statement.AllOf(Id, policy!["PolicyDocument"]));

    /// <summary>Who may become it.</summary>
    public IEnumerable<Statement> Trust => Statement.AllOf(Id, Resource.At("AssumeRolePolicyDocument"));
}
