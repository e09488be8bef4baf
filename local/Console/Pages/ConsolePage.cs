using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>A page of the console, without what all of them share.</summary>
/// <param name="Title">The window's title.</param>
/// <param name="Place">The path of the page's entry in the navigation.</param>
/// <param name="Main">The content.</param>
internal sealed record ConsolePage(string Title, string Place, Html Main)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;
}
