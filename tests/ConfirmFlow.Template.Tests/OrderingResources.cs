using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>CloudFormation can make one resource after the other.</summary>
public sealed class OrderingResources
{
    private static readonly Dictionary<string, HashSet<string>> Needs = Template.Resources.ToDictionary(
        resource => resource.Id,
        resource => Template.Mentioned(resource.Body).Concat(Template.Texts(resource.Body["DependsOn"])).Intersect(Template.Resources.Select(other => other.Id)).ToHashSet());

    [Fact]
    public void No_resource_waits_for_itself()
    {
        // An HTTP API is translated into a definition that names the functions behind its routes, so it waits for them too.
        foreach (var function in Template.Functions.Where(function => function.Resource.At("Events") is not null))
        {
            Needs["ConfirmApi"].Add(function.Id);
            Needs[function.Id].Remove("ConfirmApi");
        }

        Assert.All(Needs.Keys, id => Assert.DoesNotContain(id, Reached(id)));
    }

    [Fact]
    public void What_is_always_there_never_needs_what_is_there_only_sometimes() => Assert.All(
        Template.Resources.Where(resource => resource.Body["Condition"] is null),
        resource => Assert.All(Needs[resource.Id], id => Assert.True(
            Template.Named(id).Body["Condition"] is not { } condition || IsNamedOnlyWhere(condition.GetValue<string>(), id, resource.Body), $"{resource.Id} names {id}.")));

    private static bool IsNamedOnlyWhere(string condition, string id, JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } one when one["Fn::If"] is JsonArray choice && choice[0]!.GetValue<string>() == condition => !Template.Mentioned(choice[2]).Contains(id),
        JsonObject { Count: 1 } one when one.First().Key is "Ref" or "Fn::GetAtt" or "Fn::Sub" => !Template.Mentioned(node).Contains(id),
        JsonObject map => map.All(pair => IsNamedOnlyWhere(condition, id, pair.Value)),
        JsonArray list => list.All(element => IsNamedOnlyWhere(condition, id, element)),
        _ => true,
    };

    private static HashSet<string> Reached(string id)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(Needs[id]);
        while (next.TryPop(out var one))
            if (reached.Add(one))
                foreach (var more in Needs[one]) next.Push(more);

        return reached;
    }
}
