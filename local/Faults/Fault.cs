using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Something that shall go wrong, once: at one call that a function makes while it works on one event.</summary>
internal sealed record Fault
{
    /// <summary>What goes wrong, by the words that plans use.</summary>
    /// <remarks>
    /// <c>hang</c>: the function's process ends, and whoever waits for it is never told, as if everything had ended with it. Killing the run
    /// afterwards makes it so: nothing has moved in between.
    /// </remarks>
    public static readonly string[] Kinds = ["kill-function", "hang", "lose-answer", "throttle", "refuse", "deliver-twice"];

    /// <summary>What the one who planned it calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The function's logical id.</summary>
    public required string Function { get; init; }

    /// <summary>A text that the event holds, or the parameters of the request that the event or the call names.</summary>
    public required string Match { get; init; }

    /// <summary>Which of the function's events that concern the match, counted from one since this was planned; zero is any.</summary>
    public int Event { get; init; }

    /// <summary>Which call to AWS, counted from one for each event; zero is the answer to the event itself.</summary>
    public required int Call { get; init; }

    /// <summary>Instead of a number: how a call that does this begins, for instance <c>dynamodb:UpdateItem confirmflow-orders</c>.</summary>
    public string? Doing { get; init; }

    /// <summary>Whether calls are counted anew for each request that one event leads to, for a function that looks after many.</summary>
    public bool PerRequest { get; init; }

    /// <summary>Whether the call goes through before it happens.</summary>
    public bool After { get; init; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string What { get; init; }

    /// <summary>How many calls in a row, for those that are answered with an error.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The error's code, for a call that is refused.</summary>
    public string Code { get; init; } = "InternalServerError";

    /// <summary>Reads one from a plan.</summary>
    /// <exception cref="StartError">It says something that is not known.</exception>
    public static Fault Read(JsonObject json)
    {
        var fault = new Fault
        {
            Name = Demand(json, "name"),
            Function = Demand(json, "function"),
            Match = Demand(json, "match"),
            Event = json.NumberOf("event", 0),
            Call = json.NumberOf("call", 0),
            Doing = json.TextOf("doing"),
            PerRequest = json.TextOf("counted") == "per request",
            After = json.TextOf("when") == "after",
            What = Demand(json, "what"),
            Times = json.NumberOf("times", 1),
            Code = json.TextOf("code") ?? "InternalServerError",
        };
        return Kinds.Contains(fault.What) ? fault : throw new StartError($"A fault cannot be '{fault.What}': it is one of {string.Join(", ", Kinds)}.");
    }

    private static string Demand(JsonObject json, string name) => json.TextOf(name) ?? throw new StartError($"A fault has no '{name}'.");
}
