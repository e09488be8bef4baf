using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>
/// The tables of docs/least-privilege.md are made from the templates: where they differ, the guide is wrong. <c>CONFIRMFLOW_WRITE_GUIDE=1 bash tests/run.sh Template</c> writes them anew.
/// </summary>
public sealed class DocumentingGrants
{
    private static readonly string Guide = Repo.At("docs/least-privilege.md");

    [Theory]
    [InlineData("trust")]
    [InlineData("grants")]
    [InlineData("boundaries")]
    public void The_guide_says_what_the_templates_say(string name)
    {
        var text = File.ReadAllText(Guide);
        var place = new Regex($@"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", RegexOptions.Singleline);
        var made = "\n" + Made(name) + "\n";

        Assert.Single(place.Matches(text));
        if (Environment.GetEnvironmentVariable("CONFIRMFLOW_WRITE_GUIDE") == "1") File.WriteAllText(Guide, text = place.Replace(text, _ => made));
        Assert.Equal(made, place.Match(text).Value);
    }

    private static string Made(string name) => name switch
    {
        "trust" => GrantsTable.OfTrust(Roles),
        "grants" => GrantsTable.OfGrants(Roles),
        _ => GrantsTable.OfPolicies([.. Template.Of("AWS::IAM::ManagedPolicy").Concat(People.Where(resource => resource.Type == "AWS::IAM::ManagedPolicy"))
            .Select(policy => (policy.Id, Statement.AllOf(policy.Id, policy.At("PolicyDocument"))))]),
    };

    private static IEnumerable<Role> Roles => Template.Roles.Concat(People.Where(resource => resource.Type == "AWS::IAM::Role").Select(resource => new Role(resource)));

    private static IEnumerable<Resource> People => Yaml.Read(Repo.At("policies/developer-roles.yaml"))["Resources"]!.AsObject().Select(pair => new Resource(pair.Key, pair.Value!.AsObject()));
}
