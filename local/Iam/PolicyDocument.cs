using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A policy: statements in the order they were written. (IAM User Guide, "IAM JSON policy elements reference".)</summary>
internal sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements)
{
    // The version that a policy has which names none knows no variables.
    private const string WithoutVariables = "2008-10-17";
    private static readonly string[] KnownMembers = ["Version", "Id", "Statement"];

    /// <summary>The logical id of what it belongs to in the template; empty for one from elsewhere.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Whether one of its statements allows a request.</summary>
    public bool Allows(AccessRequest request) => Statements.Any(statement => statement.Allows && statement.Covers(request));

    /// <summary>Whether one of its statements denies a request.</summary>
    public bool Denies(AccessRequest request) => Statements.Any(statement => !statement.Allows && statement.Covers(request));

    /// <summary>Reads a policy's JSON text.</summary>
    /// <exception cref="PolicyError">It is not one.</exception>
    public static PolicyDocument Parse(string text, PolicyKind kind = PolicyKind.Attached)
    {
        try
        {
            return Read(JsonNode.Parse(text) as JsonObject ?? throw new PolicyError("a policy is an object"), kind);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            throw new PolicyError("a policy is JSON, and has no member twice");
        }
    }

    /// <summary>Reads a policy.</summary>
    /// <exception cref="PolicyError">It says something the evaluator does not know.</exception>
    public static PolicyDocument Read(JsonObject document, PolicyKind kind = PolicyKind.Attached)
    {
        if (document.Select(member => member.Key).FirstOrDefault(name => !KnownMembers.Contains(name)) is { } unknown)
        {
            throw new PolicyError($"a policy's '{unknown}' is not known");
        }

        var variables = (document.TextOf("Version") ?? WithoutVariables) switch
        {
            WithoutVariables => false,
            "2012-10-17" => true,
            var other => throw new PolicyError($"the policy version '{other}' is not known"),
        };
        return new([.. document.ListOf("Statement").Select(statement =>
            StatementReader.Read(statement as JsonObject ?? throw new PolicyError("a statement is an object"), kind, variables))]);
    }
}
