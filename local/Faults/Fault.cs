using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Something that shall go wrong, once: at one call that a function makes while it works on one event.</summary>
internal sealed record Fault
{
    /// <summary>What goes wrong, by the words that plans use.</summary>
    public static readonly string[] Kinds = ["kill-function", "kill-emulators", "kill-run", "lose-answer", "throttle", "refuse", "deliver-twice"];

    /// <summary>What the one who planned it calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The function's logical id.</summary>
    public required string Function { get; init; }

    /// <summary>A text that the event holds, or else what the request was opened with that the event names.</summary>
    public required string Match { get; init; }

    /// <summary>Which call to AWS, counted from one for each event; zero is the answer to the event itself.</summary>
    public required int Call { get; init; }

    /// <summary>Instead of a number: the first call that does this, for instance <c>dynamodb:Query</c>.</summary>
    public string? Operation { get; init; }

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
            Call = json.NumberOf("call", 0),
            Operation = json.TextOf("operation"),
            After = json.TextOf("when") == "after",
            What = Demand(json, "what"),
            Times = json.NumberOf("times", 1),
            Code = json.TextOf("code") ?? "InternalServerError",
        };
        return Kinds.Contains(fault.What) ? fault : throw new StartError($"A fault cannot be '{fault.What}': it is one of {string.Join(", ", Kinds)}.");
    }

    private static string Demand(JsonObject json, string name) => json.TextOf(name) ?? throw new StartError($"A fault has no '{name}'.");
}
