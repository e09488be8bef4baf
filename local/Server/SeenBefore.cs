using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>How many of a list's oldest entries a program has had before: <c>?from=N</c>.</summary>
internal static class SeenBefore
{
    /// <summary>The number; zero where none is said.</summary>
    public static int By(HttpRequest request) => int.TryParse(request.Query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
