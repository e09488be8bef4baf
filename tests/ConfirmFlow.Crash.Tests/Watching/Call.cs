using System.Text.Json;

namespace ConfirmFlow.Crash.Tests;

/// <summary>One line of the local run's book: a call that a function made, or its answer to an event.</summary>
/// <param name="Function">The function's logical id.</param>
/// <param name="Invocation">The event it worked on.</param>
/// <param name="Number">Which call, counted from one; zero is the answer.</param>
/// <param name="OfRequest">Which call about the same request, where one event leads to many.</param>
/// <param name="Operation">What it did, for instance <c>dynamodb:GetItem</c>.</param>
/// <param name="Key">The table, and the key it did that to.</param>
/// <param name="Request">The request it is about.</param>
/// <param name="Result">The status it was answered with; null where it did not go through.</param>
/// <param name="Fault">What went wrong on purpose.</param>
internal sealed record Call(
    string Function, string Invocation, int Number, int OfRequest, string Operation, string? Key, string? Request, int? Result, string? Fault)
{
    private static readonly string[] Changes =
        ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "ses:/v2/email/outbound-emails", "states:StartExecution", "states:SendTaskSuccess", "events:PutEvents"];

    /// <summary>Which kind of call it is: what is the same in all of a kind is what can go wrong in them.</summary>
    public CallKind Kind => new(Function, Operation, Key?.Split('#')[0].Split(' ') switch
    {
        [var table, ("request" or "link" or "button" or "press" or "pointer") and var kind] => $"{table} {kind}",
        [var table, ..] => table,
        _ => null,
    });

    /// <summary>Whether it changes something somewhere, if it goes through.</summary>
    public bool IsChange => Changes.Contains(Operation);

    /// <summary>Whether what it changes is kept by an emulator, and not by the local run itself.</summary>
    public bool IsInAnEmulator => Operation.Split(':')[0] is "dynamodb" or "ses";

    /// <summary>Whether it did what it was to do.</summary>
    public bool Succeeded => Result is >= 200 and < 300;

    /// <summary>Reads a line.</summary>
    public static Call Read(JsonElement line) => new(
        line.GetProperty("function").GetString()!, line.GetProperty("invocation").GetString()!, line.GetProperty("call").GetInt32(), line.GetProperty("ofRequest").GetInt32(),
        line.GetProperty("operation").GetString()!, line.GetProperty("key").GetString(), line.GetProperty("request").GetString(),
        line.GetProperty("result") is { ValueKind: JsonValueKind.Number } result ? result.GetInt32() : null, line.GetProperty("fault").GetString());
}

/// <summary>What calls have in common: who makes them, what they do, and to what.</summary>
internal sealed record CallKind(string Function, string Operation, string? Thing)
{
    /// <inheritdoc/>
    public override string ToString() => Thing is null ? $"{Function} {Operation}" : $"{Function} {Operation} {Thing}";
}
