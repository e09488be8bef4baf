using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>One statement of a policy.</summary>
/// <param name="Owner">The logical id of what it belongs to.</param>
/// <param name="Body">As written.</param>
internal sealed record Statement(string Owner, JsonObject Body)
{
    /// <summary>Its name.</summary>
    public string Sid => Template.Text(Body["Sid"]);

    /// <summary>Whether it allows, rather than denies.</summary>
    public bool Allows => Template.Text(Body["Effect"]) == "Allow";

    /// <summary>The actions.</summary>
    public IReadOnlyList<string> Actions => Template.Texts(Body["Action"]);

    /// <summary>The resources.</summary>
    public IReadOnlyList<string> Resources => Template.Texts(Body["Resource"]);

    /// <summary>The values that an operator compares a key with; none where it does not.</summary>
    public IReadOnlyList<string> Condition(string @operator, string key) => Template.Texts((Body["Condition"]?[@operator] as JsonObject)?[key]);

    /// <summary>Every operator with every key that it looks at.</summary>
    public IEnumerable<(string Operator, string Key)> Conditions =>
        (Body["Condition"]?.AsObject() ?? []).SelectMany(pair => pair.Value!.AsObject().Select(key => (pair.Key, key.Key)));

    /// <summary>The statements of a policy document.</summary>
    public static IEnumerable<Statement> AllOf(string owner, JsonNode? document) =>
        Template.Possible(document!["Statement"]).Select(statement => new Statement(owner, statement.AsObject()));

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Sid}";
}
