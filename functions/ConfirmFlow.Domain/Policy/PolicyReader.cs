using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads policy.json. Its form is in policy.schema.json; what a schema cannot say is checked here as well.</summary>
public static class PolicyReader
{
    private const int LongestFile = 1024 * 1024;
    private const int LongestSource = 64;

    /// <summary>Reads a policy for the actions of a catalog.</summary>
    public static PolicyReading Read(string json, Catalog catalog) => Read(Encoding.UTF8.GetBytes(json), catalog);

    /// <summary>Reads a policy in UTF-8, with or without a byte order mark, for the actions of a catalog.</summary>
    public static PolicyReading Read(ReadOnlyMemory<byte> utf8, Catalog catalog)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        var errors = new PolicyErrors(utf8);
        if (utf8.Length > LongestFile) errors.Add(0, "$", "The file is larger than 1 MB.");

        var policy = errors.None && PolicyTree.Parse(utf8.Span, errors) is { } root ? Read(root, catalog, errors) : null;
        return policy is not null && errors.None ? new(policy) : new(errors.InOrder);
    }

    private static Policy? Read(PolicyNode root, Catalog catalog, PolicyErrors errors)
    {
        if (PolicyFields.Of(root, errors, "$schema", "requester", "approvers", "delegations", "slackUsers", "actions") is not { } fields) return null;
        if (root["$schema"] is { } schema) PolicyFields.Is(JsonValueKind.String, schema, errors);

        var people = new PolicyPeople(ApproverGroups.Read(root["approvers"], errors), Delegations.Read(fields));
        var actions = ImmutableDictionary.CreateBuilder<string, ActionPolicy>(StringComparer.Ordinal);
        if (fields.Needed("actions") is { } named && PolicyFields.Is(JsonValueKind.Object, named, errors))
        {
            foreach (var property in named.Properties)
            {
                var action = catalog.Find(property.Name);
                if (action is null) errors.Add(property.Offset, property.Value.Path, "There is no such action.");
                if (ActionPolicyReader.Read(property.Value, action, people, errors) is { } policy) actions.Add(property.Name, policy);
            }
        }

        people.Delegations.Check(people.Groups.People, errors);
        return new() { Actions = actions.ToImmutable(), Requester = Requester(root["requester"], errors), SlackUsers = ChatReader.Users(root["slackUsers"], people, errors) };
    }

    private static RequesterSources Requester(PolicyNode? node, PolicyErrors errors)
    {
        var sources = new RequesterSources();
        if (node is null || PolicyFields.Of(node, errors, "bedrockSessionAttribute", "gatewayHeader") is null) return sources;
        var attribute = Source(node["bedrockSessionAttribute"], errors, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
        var header = Source(node["gatewayHeader"], errors, c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
        return new(attribute ?? sources.BedrockSessionAttribute, header ?? sources.GatewayHeader);
    }

    private static string? Source(PolicyNode? node, PolicyErrors errors, Func<char, bool> allowed)
    {
        if (node is null || !PolicyFields.Is(JsonValueKind.String, node, errors)) return null;
        if (node.Text.Length is > 0 and <= LongestSource && node.Text.All(allowed)) return node.Text;
        errors.Add(node, "This is not the name of a session attribute, or of a header in lower case.");
        return null;
    }
}
