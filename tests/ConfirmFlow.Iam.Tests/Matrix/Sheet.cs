using System.Text.Json.Nodes;

namespace ConfirmFlow.Iam.Tests;

/// <summary>One file of rows, with the template and the parameters that they are about.</summary>
internal sealed class Sheet
{
    private readonly Lazy<IReadOnlyList<Row>> rows;
    private readonly Lazy<IReadOnlyList<(Row, Question)>> questions;
    private readonly Lazy<Account> account;

    private readonly string template;
    private readonly string? parameters;

    private Sheet(string name, string template, string? parameters = null, ServiceControl? control = null)
    {
        (Name, Control, this.template, this.parameters) = (name, control ?? ServiceControl.None, template, parameters);
        rows = new(() => [.. Written(name).Select((row, at) => new Row(at + 1, row))]);
        account = new(() => Account.Of(template, parameters));
        questions = new(() => [.. Rows.SelectMany(row => row.Questions(Account).Select(question => (row, question)))]);
    }

    /// <summary>All there are.</summary>
    public static IReadOnlyList<Sheet> All { get; } =
    [
        new("matrix.yaml", "template.yaml"),
        new("Matrix/everything.yaml", "template.yaml", "Matrix/everything.params.json"),
        new("Matrix/organization.yaml", "template.yaml", control: Iam.Tests.Account.Shipped),
        new("Matrix/pages.yaml", "template.yaml", control: Iam.Tests.Account.OfPages),
        new("Matrix/people.yaml", "policies/developer-roles.yaml", "Matrix/people.params.json"),
        new("Matrix/never-asked.yaml", "policies/developer-roles.yaml", "Matrix/people.params.json"),
        new("Matrix/users.yaml", "policies/developer-roles.yaml", "Matrix/users.params.json"),
        new("Matrix/team.yaml", "policies/action-role.yaml", "Matrix/team.params.json"),
    ];

    /// <summary>The file, from this project on.</summary>
    public string Name { get; }

    /// <summary>The rows, in their order.</summary>
    public IReadOnlyList<Row> Rows => rows.Value;

    /// <summary>What they are about.</summary>
    public Account Account => account.Value;

    /// <summary>Every question, with the row that asks it.</summary>
    public IReadOnlyList<(Row Row, Question Question)> Questions => questions.Value;

    /// <summary>The service control policy that holds here.</summary>
    public ServiceControl Control { get; }

    /// <summary>The sheets about a template.</summary>
    public static IEnumerable<Sheet> About(string template) => All.Where(sheet => sheet.template == template);

    /// <summary>The account as it would be with another template.</summary>
    public Account With(JsonObject document) => Iam.Tests.Account.Of(document, template, parameters);

    /// <summary>The questions to the account as it would be: what it attaches to tables and functions takes the place of the copies of what is attached to them now.</summary>
    public IEnumerable<(Row Row, Question Question)> QuestionsTo(Account changed) => Questions.Select(it =>
        it.Question.Resource is not null && Account.Book.PolicyOf(it.Question.Request.Resource) is not null ? (it.Row, it.Question with { Resource = changed.Book.PolicyOf(it.Question.Request.Resource) }) : it);

    /// <summary>What is answered otherwise than the rows say.</summary>
    /// <param name="account">The account that is asked.</param>
    /// <param name="questions">The questions.</param>
    public IEnumerable<string> Wrong(Account account, IEnumerable<(Row Row, Question Question)> questions) =>
        from it in questions
        let verdict = account.Decide(it.Question, Control)
        where verdict.Allowed != it.Row.Allowed || (it.Row.IsDeniedBy(it.Question) is { } words && !verdict.Because.Contains(words, StringComparison.Ordinal))
        select $"{it.Question}: {(verdict.Allowed ? "allowed" : verdict.Because)}";

    /// <inheritdoc/>
    public override string ToString() => Name;

    // What a boundary leaves room for is written without its answer, and without what the role would come to be allowed.
    private static IEnumerable<JsonObject> Written(string name)
    {
        var sheet = Read(name);
        return sheet.ListOf("rows").Cast<JsonObject>().Concat(sheet.ListOf("room").Cast<JsonObject>().Select(row =>
            new JsonObject(row.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))) { ["expect"] = "allow", ["even"] = sheet.ObjectOf("policies")["anything"]!.DeepClone() }));
    }

    private static JsonObject Read(string name) => TemplateYaml.Read(Repo.Read($"tests/ConfirmFlow.Iam.Tests/{name}"), name);
}
