using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>How many people have to agree, as a sentence says it.</summary>
internal static class QuorumInWords
{
    /// <summary>What a stage takes, such as <c>two of three must approve</c>.</summary>
    public static string Of(Stage stage) => (stage.Quorum, stage.Approvers.Length) switch
    {
        // Leaving the requester out can leave too few.
        var (quorum, people) when quorum > people => $"{InWords.Count(quorum)} would have to approve, which {InWords.Count(people)} cannot",
        (1, 1) => "one approval is needed",
        (2, 2) => "both must approve",
        var (quorum, people) when quorum == people => $"all {InWords.Count(people)} must approve",
        var (quorum, people) => $"{InWords.Count(quorum)} of {InWords.Count(people)} must approve",
    };

    /// <summary>What the stages reached so far take.</summary>
    public static string Of(ApprovalRequest request)
    {
        var stages = request.StagesReached.ToList();
        return stages.Count == 1 ? Of(stages[0]) : $"one of {InWords.Count(stages.Count)} groups must approve";
    }

    /// <summary>How many more approvals the nearest stage takes.</summary>
    public static int Missing(ApprovalRequest request) => request.StagesReached
        .Select((stage, index) => (stage, index))
        .Where(each => each.stage.Quorum <= each.stage.Approvers.Length)
        .Select(each => Math.Max(0, request.Missing(each.index)))
        .DefaultIfEmpty(0)
        .Min();
}
