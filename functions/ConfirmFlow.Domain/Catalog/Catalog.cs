using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>All the actions there are. What is not in it cannot be asked for.</summary>
public sealed class Catalog
{
    /// <summary>The tool by which an agent learns how its request stands.</summary>
    public const string CheckRequest = "check-request";

    /// <summary>The tool by which an agent takes its request back.</summary>
    public const string WithdrawRequest = "withdraw-request";

    private readonly Dictionary<string, ActionDefinition> _byName = new(StringComparer.Ordinal);

    /// <summary>Checks the definitions and gathers them.</summary>
    /// <exception cref="InvalidDefinitionException">A definition cannot be used, or a name is taken: every flaw is named.</exception>
    public Catalog(IEnumerable<ActionDefinition> definitions)
    {
        var flaws = new List<string>();
        foreach (var definition in definitions)
        {
            flaws.AddRange(DefinitionFlaws.Of(definition).Select(flaw => $"{definition.Name}: {flaw}."));
            if (definition.Name is CheckRequest or WithdrawRequest) flaws.Add($"{definition.Name}: the name is reserved.");
            else if (!_byName.TryAdd(definition.Name, definition)) flaws.Add($"{definition.Name}: the name is there twice.");
        }

        if (flaws.Count > 0) throw new InvalidDefinitionException(string.Join(' ', flaws));
        All = [.. _byName.Values.OrderBy(definition => definition.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every definition, by name.</summary>
    public ImmutableArray<ActionDefinition> All { get; }

    /// <summary>The definition of that name; null when there is none.</summary>
    public ActionDefinition? Find(string name) => _byName.GetValueOrDefault(name);
}
