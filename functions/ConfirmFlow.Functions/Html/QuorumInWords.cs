using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>How many people have to agree, as a sentence says it.</summary>
internal static class QuorumInWords
{
    /// <summary>What a stage takes, in English, such as <c>two of three must approve</c>.</summary>
    public static string Of(Stage stage) => Of(stage, Words.English);

    /// <summary>What a stage takes.</summary>
    public static string Of(Stage stage, Words words) => (stage.Quorum, stage.Approvers.Length) switch
    {
        // Leaving the requester out can leave too few.
        var (quorum, people) when quorum > people => words.QuorumTooLarge(quorum, people),
        (1, 1) => words.QuorumOne,
        (2, 2) => words.QuorumBoth,
        var (quorum, people) when quorum == people => words.QuorumAll(people),
        var (quorum, people) => words.QuorumOf(quorum, people),
    };

    /// <summary>What the stages reached so far take, in English.</summary>
    public static string Of(ApprovalRequest request) => Of(request, Words.English);

    /// <summary>What the stages reached so far take.</summary>
    public static string Of(ApprovalRequest request, Words words)
    {
        var stages = request.StagesReached.ToList();
        return stages.Count == 1 ? Of(stages[0], words) : words.OneOfGroups(stages.Count);
    }

    /// <summary>How many more approvals the nearest stage takes.</summary>
    public static int Missing(ApprovalRequest request) => request.StagesReached
        .Select((stage, index) => (stage, index))
        .Where(each => each.stage.Quorum <= each.stage.Approvers.Length)
        .Select(each => Math.Max(0, request.Missing(each.index)))
        .DefaultIfEmpty(0)
        .Min();
}
