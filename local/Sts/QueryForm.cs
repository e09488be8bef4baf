using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ConfirmFlow.Local;

/// <summary>The form a query protocol's call is.</summary>
internal sealed class QueryForm
{
    private readonly IReadOnlyDictionary<string, string> fields;

    private QueryForm(IReadOnlyDictionary<string, string> fields) => this.fields = fields;

    /// <summary>Reads a body.</summary>
    public static QueryForm Parse(ReadOnlyMemory<byte> body) => new(
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span)).ToDictionary(field => field.Key, field => field.Value.ToString()));

    /// <summary>A field, or null.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>A list's members: what is under <c>Name.member.1</c>, <c>Name.member.2</c> and so on, with a suffix.</summary>
    public IReadOnlyList<string> Members(string name, string suffix = "") =>
        [.. Enumerable.Range(1, 50).Select(number => this[$"{name}.member.{number}{suffix}"]).TakeWhile(value => value is not null).Select(value => value!)];
}
