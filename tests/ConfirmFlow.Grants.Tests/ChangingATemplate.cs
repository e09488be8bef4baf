using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

public sealed class ChangingATemplate
{
    private static readonly string Own = File.ReadAllText(Tree.Find().Template);

    [Fact]
    public void All_that_can_be_taken_out_of_a_statement_is() => Assert.Equal(
        [
            "Worker/Write taken out",
            "Worker/Write without action dynamodb:PutItem",
            "Worker/Write without action dynamodb:UpdateItem",
            "Worker/Write without condition ForAllValues:StringEquals dynamodb:Attributes",
            "Worker/Write without value ForAllValues:StringEquals dynamodb:Attributes = id",
            "Worker/Write without value ForAllValues:StringEquals dynamodb:Attributes = status",
            "Worker/Write without condition Null dynamodb:Attributes",
        ],
        Of(Shop.Text, "Worker/Write").Select(mutation => mutation.ToString()));

    [Theory]
    [InlineData("Worker/Read taken out", "GetItem")]
    [InlineData("Worker/Read without resource " + Shop.Customers, "table/customers")]
    [InlineData("Worker/Write without action dynamodb:UpdateItem", "UpdateItem")]
    [InlineData("Worker/Write without condition Null dynamodb:Attributes", "\"Null\"")]
    [InlineData("Worker/trust taken out", "lambda.amazonaws.com")]
    public void What_is_taken_out_is_gone(string change, string gone)
    {
        var mutation = WrittenStatement.AllOf(TemplatePlace.Of(Shop.Text)).SelectMany(Mutations.TakingOut).Single(mutation => mutation.ToString() == change);

        Assert.Contains(gone, Shop.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, mutation.Edit.In(Shop.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_added_is_granted_beside_what_was()
    {
        var statement = WrittenStatement.AllOf(TemplatePlace.Of(Shop.Text)).Single(statement => statement.ToString() == "Worker/Read");

        Assert.Equal(
            [$"Worker/Read: dynamodb:DeleteTable on {Shop.Orders}", $"Worker/Read: dynamodb:DeleteTable on {Shop.Customers}"],
            Shop.Granted(Mutations.Adding(statement).Edit.In(Shop.Text)).Statements.SelectMany(it => it.Grants).Select(grant => grant.ToString()).Except(
                Shop.Granted().Statements.SelectMany(it => it.Grants).Select(grant => grant.ToString())));
    }

    [Fact]
    public void Every_statement_of_the_projects_own_template_is_found()
    {
        var found = WrittenStatement.AllOf(TemplatePlace.Of(Own)).Where(statement => statement.Place.Member("Sid") is not null).Select(statement => (statement.Owner, (string?)statement.Name)).ToHashSet();
        var there = new RoleBook(EveryOption.Read(Own)).Statements.Where(statement => statement.Name is not null && !statement.Owner.EndsWith("Permission", StringComparison.Ordinal) && !statement.Owner.Contains(' ')).ToHashSet();

        Assert.Equal(there.Order(), found.Order());
    }

    [Fact]
    public void Text_and_what_it_stands_for_change_alike()
    {
        var template = TemplateYaml.Read(Own, Tree.TemplateName);
        var statements = WrittenStatement.AllOf(TemplatePlace.Of(Own));
        var changes = statements.SelectMany(Mutations.TakingOut).Concat(statements.Where(statement => statement.Allows).Select(Mutations.Adding)).ToList();

        Assert.InRange(changes.Count, 500, int.MaxValue);
        // Each is parsed anew; one in ten is of every kind.
        Assert.Empty(changes.Where((_, at) => at % 10 == 0).Where(change => !JsonNode.DeepEquals(TemplateYaml.Read(change.Edit.In(Own), Tree.TemplateName), change.Edit.In(template))).Select(change => change.ToString()));
    }

    private static IEnumerable<Mutation> Of(string text, string statement) => WrittenStatement.AllOf(TemplatePlace.Of(text)).Where(it => it.ToString() == statement).SelectMany(Mutations.TakingOut);
}
