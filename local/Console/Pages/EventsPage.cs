using System.Text.Json.Nodes;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>The events that were put on buses.</summary>
internal static class EventsPage
{
    private const int MostListed = 200;

    public static ConsolePage Of(Journal events)
    {
        var all = events.Entries.Reverse().Take(MostListed).ToList();
        return new("Events", "/local/events", Html.Of($"""
            <main id="main" class="single" tabindex="-1">
            <h1>Events</h1>
            <p class="soft">What programs are told on EventBridge, the latest first.</p>
            <div id="events" data-live>
            {(all.Count == 0 ? Html.Of($"""<p class="none">None yet: one is published when a request is settled.</p>""") : Html.None)}{all.Select(Entry)}
            </div>
            </main>
            """));
    }

    private static Html Entry(JsonObject happened) => Html.Of($"""
        <section class="event">
        <h2>{Shown(happened, "detailType")}</h2>
        <p class="hint">{Shown(happened, "at")}, from {Shown(happened, "source")}, on the bus {Shown(happened, "bus")}</p>
        <pre>{ReadableJson.Of(happened["detail"])}</pre>
        </section>

        """);

    private static string Shown(JsonObject happened, string name) => Untrusted.Shown(happened.TextOf(name) ?? "");
}
