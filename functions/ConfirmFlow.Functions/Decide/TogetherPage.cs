using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page after a press for several requests: what came of each.</summary>
internal static class TogetherPage
{
    /// <summary>What stands for a fault of ours: whether it was counted is not known.</summary>
    public static Refusal Failed { get; } = new(RefusalCode.Unspecified, "Something went wrong on our side.");

    /// <summary>The page: status 200 where at least one was counted, else 409, or 500 where of one it is not known.</summary>
    /// <param name="told">Each with its definition, and why it was not counted; null where it was.</param>
    /// <param name="approver">Who pressed.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(IReadOnlyList<(ApprovalRequest Request, ActionDefinition? Definition, Refusal? Why)> told, Person approver, DateTimeOffset now)
    {
        var counted = told.Count(each => each.Why is null);
        return new(counted > 0 ? 200 : told.Any(each => each.Why == Failed) ? 500 : 409, words => new(words.ApprovedOf(counted, told.Count), Html.None, Html.Of($"""
            <article class="sheet {(counted == told.Count ? "yes" : counted == 0 ? "no" : "")}">
            <section>
            <h1>{words.ApprovedOf(counted, told.Count)}</h1>
            </section>
            {told.Select(each => Html.Of($"<section>{(each.Why is { } why ? NotCounted(each.Request, why, approver, now, words) : Counted(each.Request, each.Definition, now, words))}</section>"))}
            </article>
            """), Html.None));
    }

    private static Html Counted(ApprovalRequest request, ActionDefinition? definition, DateTimeOffset now, Words words) => Html.Of($"""
        <h2 lang="{Words.OfDefinitions}">{ActionInWords.Of(request, definition).Title}</h2>
        <p><strong>{words.Said(Verdict.Approve)}.</strong></p>
        {DecidedPage.AfterApproval(request, now, words)}
        <p class="when">{words.Request(request.Id)}</p>
        """);

    // How it stands, and nothing of what it was about: somebody else may have settled it (L6).
    private static Html NotCounted(ApprovalRequest request, Refusal why, Person approver, DateTimeOffset now, Words words)
    {
        var outcome = OutcomeInWords.Of(request, now, words);
        var (heading, assurance, meaning) = why.Code switch
        {
            RefusalCode.Unspecified => (words.Fault.Heading, words.Fault.Assurance, Html.Of($"{words.Fault.Advice}")),
            RefusalCode.Changed => (words.Changed.Heading, words.PressChangedNothing, Html.Of($"{words.Changed.Advice}")),
            RefusalCode.DecidedBefore => (words.Refused(why, request, approver).TrimEnd('.'), words.PressChangedNothing, outcome.Meaning.Html),
            _ => (outcome.Heading, words.PressChangedNothing, outcome.Meaning.Html),
        };
        return Html.Of($"""
            <h2>{words.Request(request.Id)}</h2>
            <p><strong>{heading}. {assurance}</strong></p>
            <p>{meaning}</p>
            """);
    }
}
