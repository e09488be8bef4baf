using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Collects what is wrong with a policy file while it is read.</summary>
internal sealed class PolicyErrors(ReadOnlyMemory<byte> utf8)
{
    private const int Most = 100;

    private readonly List<(int Offset, PolicyError Error)> _found = [];

    public bool None => _found.Count == 0;

    public int Count => _found.Count;

    public ImmutableArray<PolicyError> InOrder => [.. _found.OrderBy(each => each.Offset).Select(each => each.Error).Take(Most)];

    public void Add(PolicyNode at, string message) => Add(at.Offset, at.Path, message);

    public void Add(int offset, string path, string message)
    {
        var before = utf8.Span[..offset];
        var line = before.Count((byte)'\n') + 1;
        var column = 1;
        foreach (var unit in before[(before.LastIndexOf((byte)'\n') + 1)..])
        {
            if ((unit & 0xC0) != 0x80) column++; // a character's first byte
        }

        _found.Add((offset, new(line, column, path, message)));
    }
}
