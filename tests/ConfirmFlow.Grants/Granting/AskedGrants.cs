using System.Text.Json.Nodes;
using ConfirmFlow.Iam.Tests;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>
/// What the templates of people and of teams grant. No local run has these, so it is held against what the matrix asks for: a grant that no row needs is one that nobody has
/// said what it is for.
/// </summary>
/// <param name="Template">The template, from the project's folder on.</param>
internal sealed record AskedGrants(string Template)
{
    private readonly List<Sheet> sheets = [.. Sheet.About(Template)];

    /// <summary>All there are.</summary>
    public static IReadOnlyList<AskedGrants> All { get; } = [new("policies/developer-roles.yaml"), new("policies/action-role.yaml")];

    /// <summary>Compares, for the template as it is.</summary>
    public GrantReport Report() => Compared([.. sheets.Select(sheet => sheet.Account)]);

    /// <summary>Compares, for the template as it would be.</summary>
    public GrantReport Report(JsonObject changed) => Compared([.. sheets.Select(sheet => sheet.With(changed))]);

    private GrantReport Compared(IReadOnlyList<Account> accounts) => new(new(accounts[0].Book), [.. sheets.SelectMany(Asked)], [], whole: true);

    // A right that a role might have besides, or a resource's own policy, is not of the template.
    private static IEnumerable<Decision> Asked(Sheet sheet) =>
        from it in sheet.Questions
        where it.Row.Allowed && it.Question is { Even.Count: 0, Resource: null }
        select new Decision
        {
            Request = it.Question.Request,
            Principal = sheet.Account.PrincipalOf(it.Question),
            By = $"{sheet.Name}, row {it.Row.Number}",
            SessionPolicy = it.Question.Session,
            IsTrust = it.Question.IsAssuming,
            Allowed = true,
        };
}
