namespace ConfirmFlow.Crash.Tests;

/// <summary>What a request notes of one mail that asked an approver, or could not be sent.</summary>
/// <param name="To">The approver.</param>
/// <param name="Stage">The stage, counted from zero.</param>
/// <param name="IsReminder">Whether it was not the first of its stage.</param>
/// <param name="Refused">Whether the mail was refused for good.</param>
internal sealed record SeenNotice(string To, string Stage, bool IsReminder, bool Refused)
{
    /// <summary>All that a request notes.</summary>
    public static IReadOnlyList<SeenNotice> Of(Item request) =>
    [
        .. request.Each("notices", "to").Zip(request.Each("notices", "stage"), request.Each("notices", "reminder"))
            .Zip(request.EachHas("notices", "refused"), (notice, refused) => new SeenNotice(notice.First, notice.Second, notice.Third != "0", refused)),
    ];

    /// <summary>Whether it is about a mail like this one.</summary>
    public bool IsOf(SeenMail mail) => mail.Link is not null && (mail.To, mail.IsReminder) == (To, IsReminder);
}
