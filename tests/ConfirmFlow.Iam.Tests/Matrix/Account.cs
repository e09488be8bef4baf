using System.Text.Json.Nodes;

namespace ConfirmFlow.Iam.Tests;

/// <summary>An account with the stack of one template in it.</summary>
/// <param name="Names">What names in that template stand for.</param>
/// <param name="Template">That template, read.</param>
/// <param name="Roles">Its roles, by logical id.</param>
/// <param name="Book">Its roles and the policies of its resources.</param>
internal sealed record Account(Intrinsics Names, StackTemplate Template, IReadOnlyDictionary<string, KnownRole> Roles, RoleBook Book)
{
    private const string Id = "123456789012";

    /// <summary>The service control policy that ships with the project.</summary>
    public static ServiceControl Shipped { get; } = ServiceControl.Read([Repo.At("policies/scp/confirmflow.json")]);

    /// <summary>The one beside it, for the HTTP API once it has an id.</summary>
    public static ServiceControl OfPages { get; } = ServiceControl.Read([Repo.At("policies/scp/confirm-pages.json")]);

    private static readonly Stack Stack = new() { Name = "stack", Account = Id, Region = "us-east-1" };

    /// <summary>Reads a template, with parameters from a file of this project.</summary>
    public static Account Of(string template, string? parameters) => Of(TemplateYaml.Read(Repo.Read(template), template), template, parameters);

    /// <summary>Takes a template that has been read, with parameters from a file of this project.</summary>
    public static Account Of(JsonObject document, string template, string? parameters)
    {
        var given = parameters is null ? [] : ((JsonObject)JsonNode.Parse(Repo.Read($"tests/ConfirmFlow.Iam.Tests/{parameters}"))!)
            .ToDictionary(it => it.Key, it => it.Value is JsonArray several ? string.Join(',', several.Select(one => one.Text())) : it.Value.Text());
        var stack = new StackTemplate(WithBoundary(document), template, Stack, given);
        var book = new RoleBook(stack);
        return new(new(new(document, Stack, given)), stack, book.Roles.ToDictionary(role => role.Role.LogicalId), book);
    }

    /// <summary>The role of a logical id.</summary>
    public KnownRole Role(string logicalId) => Roles[logicalId];

    /// <summary>A text with <c>${Name}</c> and <c>${Name.Arn}</c> filled in.</summary>
    public string Fill(string text) => Substitution.Fill(text, null, Names);

    /// <summary>What is decided about a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="organization">The service control policies that hold.</param>
    /// <param name="role">The role that asks, in place of the template's; null for that one.</param>
    /// <param name="attached">Whether the policies count that the template attaches to tables and functions.</param>
    public Verdict Decide(Question question, ServiceControl organization, KnownRole? role = null, bool attached = true)
    {
        role ??= question.Role is null ? null : Roles[question.Role];
        return new Grants
        {
            Identity = role is null ? question.Identity : [.. role.Identity, .. question.Even],
            Boundary = role?.Boundary,
            Session = question.Session,
            Organization = question.Service is null ? organization : ServiceControl.None,
            // Where a role might be allowed more, its boundary has to hold without help from the resource.
            Resource = question.Resource ?? Book.Find(question.Request.Resource)?.Trust ?? (attached && question.Even.Count == 0 ? Book.PolicyOf(question.Request.Resource) : null),
            // Whoever comes from another account, or goes to one, has to be let in there as well; so has a service, which has no policy of its own.
            ResourceDecides = question.IsAssuming || question.Service is not null || question.Account != Id || question.Request.Resource.Split(':') is [_, _, _, _, var owner, ..] && owner is not ("" or Id),
            Principal = PrincipalOf(question),
        }.Decide(question.Request);
    }

    /// <summary>Who asks a question.</summary>
    public NamedPrincipal PrincipalOf(Question question)
    {
        var role = question.Role is null ? null : Roles[question.Role].Role;
        return new(question.Account, role?.Arn ?? question.Principal, role is null || question.Session is null ? null : $"arn:aws:sts::{Id}:assumed-role/{role.Name}/s", question.Service);
    }

    /// <summary>What the template attaches to a table or a function, as written; null where it attaches nothing.</summary>
    public JsonObject? PolicyOf(string arn)
    {
        var table = Template.Tables.FirstOrDefault(it => it.Arn == arn.Split("/index/")[0]);
        var permissions = Template.Permissions.Where(it => it.FunctionArn == arn).Select(it => it.Statement.DeepClone()).ToArray();
        return table?.Policy ?? (permissions.Length > 0 ? new() { ["Statement"] = new JsonArray(permissions) } : null);
    }

    // A team's action is capped by a boundary that ConfirmFlow's own stack makes.
    private static JsonObject WithBoundary(JsonObject document)
    {
        if (!document.ObjectOf("Resources").ContainsKey("ActionRole")) return document;

        var together = (JsonObject)document.DeepClone();
        together["Resources"]!["ConfirmFlowActionBoundary"] = TemplateYaml.Read(Repo.Read("template.yaml"), "template.yaml")["Resources"]!["ConfirmFlowActionBoundary"]!.DeepClone();
        return together;
    }
}
