using System.Text;

namespace ConfirmFlow.Story.Tests;

/// <summary>One bad request to the confirm pages, and what its sender is told.</summary>
/// <param name="Name">What is bad about it.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Where it goes, exactly.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Words">What the answer says.</param>
internal sealed record BadRequest(string Name, string Method, Func<KnownLinks, string> Path, int Status, params string[] Words)
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>The body's type; null for none.</summary>
    public string? Type { get; init; }

    /// <summary>The body; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>A body that has links in it; null for one that has none.</summary>
    public Func<KnownLinks, string>? Form { get; init; }

    /// <summary>A header beside the usual ones.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>A request for a page.</summary>
    public static BadRequest Get(string name, Func<KnownLinks, string> path, int status, params string[] words) => new(name, "GET", path, status, words);

    /// <summary>A form sent to Ada's link.</summary>
    public static BadRequest Post(string name, string body, int status, string words, string? type = FormType) =>
        Post(name, links => $"/a/{links.Ada}", Encoding.UTF8.GetBytes(body), status, words, type);

    /// <summary>Any bytes sent to any link.</summary>
    public static BadRequest Post(string name, Func<KnownLinks, string> path, byte[] body, int status, string words, string? type = FormType) =>
        new(name, "POST", path, status, words) { Type = type, Body = body };
}
