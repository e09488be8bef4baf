using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>A page that says why there is nothing here.</summary>
internal static class DeadEnd
{
    public static ConsolePage Of(int status, string title, string sentence) => new(title, "", Html.Of($"""
        <main id="main" class="single">
        <h1>{title}</h1>
        <p class="soft">{sentence}</p>
        <p><a href="/">All requests</a></p>
        </main>
        """)) { Status = status };
}
