using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>How many wrong answers an approver may give.</summary>
    public const int WrongAnswers = 5;

    // All approvers together: an item has 400 KB.
    private const int MostWrongAnswers = 250;

    /// <summary>The digits that the agent shows to the requester, and an approver has to be told by them; null where no approval needs any.</summary>
    /// <remarks>No digest covers it: a part of the digest is shown to approvers, and would give six digits away.</remarks>
    public string? BindingCode { get; init; }

    /// <summary>The wrong answers so far, in order. The history tells of them as well, and is not believed in this: more functions may write it than may count wrong answers.</summary>
    public ImmutableArray<FailedChallenge> FailedChallenges { get; init; } = [];

    /// <summary>How many more wrong answers an approver may give; at zero they can no longer approve, and deny all the same.</summary>
    public int AnswersLeft(Person approver) => FailedChallenges.Length >= MostWrongAnswers ? 0 : Math.Max(0, WrongAnswers - FailedChallenges.Count(failed => failed.By == approver));

    /// <summary>Whether an approver has given too many wrong answers to approve this.</summary>
    public bool IsLocked(Person approver) => Policy.Challenge is not Challenge.None && AnswersLeft(approver) == 0;

    /// <summary>Whether the latest answer was a wrong one of this approver's, who has not decided.</summary>
    public bool HasJustFailed(Person approver) => FailedChallenges is [.., var last] && last.By == approver && DecisionOf(approver) is null;

    /// <summary>What an approver is told of a wrong answer that was counted.</summary>
    public Refusal WrongAnswer(Person approver) => new(RefusalCode.ChallengeFailed, AnswersLeft(approver) switch
    {
        0 => "This was wrong as well. You can no longer approve this; you can still deny it.",
        1 => "This is not what was asked for. If it is wrong once more, you can no longer approve this.",
        var left => $"This is not what was asked for. You can try {left} more times.",
    });

    /// <summary>Counts an approval whose challenge is met; counts a wrong answer where it is not; or says why neither.</summary>
    /// <param name="approval">The approval.</param>
    /// <param name="answer">What was typed.</param>
    /// <param name="definition">The definition that the request was opened with.</param>
    /// <param name="stamp">Now.</param>
    public Outcome<ApprovalRequest> Approve(Decision approval, string answer, ActionDefinition definition, Stamp stamp)
    {
        // What could not count whatever was typed says so, and tells nothing about the answer.
        var met = Decide(approval with { Met = Policy.Challenge }, stamp);
        if (Policy.Challenge is Challenge.None || !met.Is(out _, out _)) return met;
        if (IsLocked(approval.By)) return new Refusal(RefusalCode.ChallengeLocked, "Too many wrong answers: you can no longer approve this. You can still deny it.");
        if (Untrusted.IsBlank(answer)) return new Refusal(RefusalCode.ChallengeNeeded, Policy.Challenge is Challenge.Code ? "Please type the code to approve this." : "Please type what is asked for to approve this.");
        if (IsAnswered(answer, definition)) return met;

        return this with
        {
            FailedChallenges = FailedChallenges.Add(new(approval.By, stamp.At)),
            History = History.HasRoomForSetbacks ? History.With(stamp, Fact.ChallengeFailed, approval.By.Address, $"A wrong answer to the challenge; {AnswersLeft(approval.By) - 1} more may be given.") : History,
        };
    }

    // The code is compared in constant time: it is a secret, and the target is not. Where there is no code, no answer is right. Nobody sees or types a space at an end.
    // A keyboard may have other digits than ASCII's, as full-width ones; of a code each stands for its value.
    private bool IsAnswered(string answer, ActionDefinition definition) => Policy.Challenge switch
    {
        Challenge.Target => answer.Trim() == definition.TargetOf(Parameters).Trim(),
        Challenge.Code => BindingCode is { Length: > 0 } code && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(string.Concat(answer.EnumerateRunes().Where(Rune.IsDigit).Select(Rune.GetNumericValue))), Encoding.UTF8.GetBytes(code)),
        _ => false,
    };
}
