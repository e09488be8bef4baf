using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    // Many approvers who are reminded often: an item has 400 KB, and what people decide comes first.
    private const int MostAlone = 200;

    /// <summary>What stands about this request in chats: at most one message in each channel, and each that an approver was sent alone.</summary>
    public ImmutableArray<ChatMessage> Chats { get; init; } = [];

    /// <summary>The chats in which the stages reached are told: each once, and only where somebody is left in the group.</summary>
    public IEnumerable<ChatPlace> ChatPlaces => StagesReached.SelectMany(stage => stage.Groups).Where(group => !group.Members.IsEmpty).SelectMany(group => group.Chats).Distinct();

    /// <summary>The messages that are to be posted, while people can decide, or brought up to date, until the action is done.</summary>
    /// <remarks>
    /// A message is brought up to date when somebody has decided, when the next stage is asked and when a reminder is due, quiet hours or not: nobody is notified of it. What a chat did not
    /// take is tried again then, and not before; what cannot be changed once it is posted, as in Teams, is left as it is. What an approver was sent alone asks nobody any more once it waits for its
    /// window, and is brought up to date then, after the channels.
    /// </remarks>
    public IEnumerable<OwedChat> OwedChats(DateTimeOffset now) => !(Status is Status.Approved || (Status is Status.Pending && IsAskedAbout && now < Deadline)) ? [] : ChatPlaces
        .Select(place => (Place: place, There: Chats.FirstOrDefault(message => message.Place == place)))
        .Where(each => each.There is { } there ? IsBehind(there) : Status is Status.Pending)
        .Select(each => Owed(each.Place, each.There))
        .Concat(IsHeldUp(now) ? Chats.Where(message => message.To is not null && IsBehind(message)).Select(message => Owed(message.Place, message)) : []);

    /// <summary>Whether the execution that waits is to be woken: the request waits for people no more, others are to be asked, or nobody else is about to show in a chat what they have decided.</summary>
    /// <param name="now">Coordinated universal time.</param>
    /// <param name="before">The request before what may be news, so that somebody who is to be asked only since is; null where that asks nobody.</param>
    /// <remarks>Whoever sends mails shows it after them. Woken meanwhile, a second one would send the same mails again. Where somebody has been told that it waits for its window, whoever waits knows that it was approved.</remarks>
    public bool HasNews(DateTimeOffset now, ApprovalRequest? before = null) => Status switch
    {
        Status.Pending when OwedNotices(now).Any() => before is not null && !before.OwedNotices(now).Any(),
        Status.Pending => IsStageOver(now) || OwedChats(now).ToList() is { Count: > 0 } owed && owed.All(each => Chats.Any(message => message.Place == each.Place)),
        Status.Approved => WindowNotices.IsEmpty,
        _ => !IsReported,
    };

    /// <summary>The messages that do not tell yet how the request ended; those that anybody could press first.</summary>
    public IEnumerable<ChatMessage> ChatsStillToTell => Chats.Where(message => !message.Refused && !Reporting.Chats.Contains(message.Place)).OrderBy(message => message.To is not null);

    /// <summary>Remembers a message, so that it is not posted again.</summary>
    /// <param name="owed">What was owed.</param>
    /// <param name="id">What the chat calls it; empty where it has no name.</param>
    /// <param name="stamp">Now.</param>
    public ApprovalRequest ChatPosted(OwedChat owed, string id, Stamp stamp)
    {
        var posted = With(new ChatMessage(owed.Place, id, owed.Stage, owed.Reminder, owed.Decisions, stamp.At) { To = owed.To });
        return owed.Id.Length > 0 ? posted : posted with { History = History.WithRoutine(stamp, Fact.ChatSent, "notify", $"Asked in {owed.Place}.") };
    }

    /// <summary>Remembers that a chat did not take a message. Mail and the other chats are as they were.</summary>
    /// <param name="owed">What was owed.</param>
    /// <param name="why">The chat's own word for it.</param>
    /// <param name="stamp">Now.</param>
    public ApprovalRequest ChatRefused(OwedChat owed, string why, Stamp stamp) => With(new ChatMessage(owed.Place, owed.Id, owed.Stage, owed.Reminder, owed.Decisions, stamp.At, Refused: owed.Id.Length == 0) { To = owed.To }) with
    {
        History = History.WithRoutine(stamp, Fact.ChatRefused, "notify", $"{owed.Place} did not take the message: {why}."),
    };

    /// <summary>Remembers a message to one approver alone, so that it tells them how the request ended; at most two hundred of them.</summary>
    /// <param name="approver">The approver.</param>
    /// <param name="place">What the chat calls the conversation with them.</param>
    /// <param name="id">What the chat calls the message.</param>
    /// <param name="stamp">Now.</param>
    /// <remarks>It shows no decision, so it is noted with none: what was approved while it was sent is not on it either.</remarks>
    public ApprovalRequest ChatSentTo(Person approver, ChatPlace place, string id, Stamp stamp) =>
        Chats.Count(message => message.To is not null) >= MostAlone || Chats.Any(message => (message.Place, message.Id) == (place, id)) ? this : this with { Chats = Chats.Add(new(place, id, Stage, Reminders, Decisions: 0, stamp.At) { To = approver }) };

    /// <summary>Remembers that a chat did not take a message to one approver alone. They have their mail.</summary>
    /// <param name="approver">The approver.</param>
    /// <param name="why">The chat's own word for it.</param>
    /// <param name="stamp">Now.</param>
    public ApprovalRequest ChatRefusedTo(Person approver, string why, Stamp stamp) =>
        this with { History = History.WithRoutine(stamp, Fact.ChatRefused, "notify", $"Slack did not take the message to {approver}: {why}.") };

    /// <summary>Remembers that a chat was told the outcome, or did not take it.</summary>
    /// <param name="place">Where.</param>
    /// <param name="why">The chat's own word for why it did not; null where it did.</param>
    /// <param name="stamp">Now.</param>
    public ApprovalRequest ToldChat(ChatPlace place, string? why, Stamp stamp) => this with
    {
        Reporting = Reporting with { Chats = Reporting.Chats.Add(place) },
        History = why is null ? History : History.WithRoutine(stamp, Fact.ChatRefused, "report", $"{place} did not take the outcome: {why}."),
    };

    // One that was not taken is tried again only while people can decide.
    private bool IsBehind(ChatMessage message) => (message.Id.Length > 0 || (message.Refused && Status is Status.Pending))
        && (message.Stage, message.Reminder, message.Decisions).CompareTo((Stage, Reminders, Decisions.Length)) < 0;

    private OwedChat Owed(ChatPlace place, ChatMessage? there) => new(place, there?.Id ?? "", Stage, Reminders, Decisions.Length) { To = there?.To };

    // A channel has one message; a conversation with one approver may have several.
    private ApprovalRequest With(ChatMessage message) => this with { Chats = [.. Chats.Where(other => other.Place != message.Place || (message.To is not null && other.Id != message.Id)), message] };
}
