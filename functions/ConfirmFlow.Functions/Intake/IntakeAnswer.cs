using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>What an agent is told, whichever door it came through.</summary>
public sealed record IntakeAnswer : IAnswer
{
    /// <summary>The request; null where there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The request's status; <c>Refused</c> also for a call that was refused.</summary>
    public required string Status { get; init; }

    /// <summary>Whether the action ran.</summary>
    public bool Executed { get; init; }

    /// <summary>What happens next, or why not, in sentences.</summary>
    public required string Message { get; init; }

    /// <summary>For programs: why a call was refused.</summary>
    public string? Code { get; init; }

    /// <summary>Each wrong parameter, and what is allowed.</summary>
    public IReadOnlyList<ProblemAnswer>? Problems { get; init; }

    /// <summary>Until when people can decide (RFC 3339, UTC).</summary>
    public string? Deadline { get; init; }

    /// <summary>The six digits that the agent is to show to the requester, whom an approver will ask for them; null where none are needed.</summary>
    public string? BindingCode { get; init; }

    /// <summary>When it will run, where it is approved and waits for its change window (RFC 3339, UTC).</summary>
    public string? RunsAt { get; init; }

    /// <summary>Why an approver said no, in the approver's words, where there are any.</summary>
    public string? Reason { get; init; }

    /// <summary>What approvers said with their approvals, in their words.</summary>
    public IReadOnlyList<string>? Comments { get; init; }

    /// <summary>What came of the action.</summary>
    public ReceiptAnswer? Receipt { get; init; }

    /// <summary>A call that was refused.</summary>
    internal static IntakeAnswer Refused(Refusal refusal) => new()
    {
        Status = nameof(Domain.Status.Refused),
        // What there is no request of any more can have been done before it was forgotten.
        Message = refusal.Message + (refusal.Code is RefusalCode.UnknownRequest ? " This call has done nothing." : " Nothing has been done."),
        Code = CodeOf(refusal.Code),
    };

    // What there is none of is left out, but for the request's id.
    void IAnswer.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("requestId", RequestId);
        writer.WriteString("status", Status);
        writer.WriteBoolean("executed", Executed);
        writer.WriteString("message", Message);
        writer.WriteMaybe("code", Code);
        if (Problems is { } problems) WriteArray(writer, "problems", problems, problem => problem.Write(writer));
        writer.WriteMaybe("deadline", Deadline);
        writer.WriteMaybe("bindingCode", BindingCode);
        writer.WriteMaybe("runsAt", RunsAt);
        writer.WriteMaybe("reason", Reason);
        if (Comments is { } comments) WriteArray(writer, "comments", comments, writer.WriteStringValue);
        Receipt?.Write(writer);
        writer.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }

    private static string CodeOf(RefusalCode code) =>
        string.Concat(code.ToString().Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}

/// <summary>A parameter that cannot be taken.</summary>
public sealed record ProblemAnswer(string Parameter, string Problem, string Allowed)
{
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("parameter", Parameter);
        writer.WriteString("problem", Problem);
        writer.WriteString("allowed", Allowed);
        writer.WriteEndObject();
    }
}

/// <summary>What came of an action.</summary>
public sealed record ReceiptAnswer(string At, string Summary, IReadOnlyDictionary<string, string> Facts)
{
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("receipt");
        writer.WriteString("at", At);
        writer.WriteString("summary", Summary);
        writer.WriteTexts("facts", Facts);
        writer.WriteEndObject();
    }
}
