namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>Every mail is a fact of its request. However many there are, whoever is asked can still decide, and a fault is one of many.</summary>
public sealed class RemindingMany
{
    private static readonly DateTimeOffset Begins = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static string People(string name, int count) => string.Join(',', Enumerable.Range(1, count).Select(n => $"\"{name}{n}@example.com\""));

    private static string Stage(string name, int count, string more) =>
        $$$"""{"approvers":[{{{People(name, count)}}}],"quorum":2,{{{more}}}"reminders":{"first":"4h","factor":1,"count":10}}""";

    private static string Policy(string stages) => $$$$"""{"actions":{"refund-order":{"ruling":"ask","deadline":"14d","challenge":"target","stages":[{{{{stages}}}}]}}}""";

    public static TheoryData<string, string> Policies => new()
    {
        { "one stage of twenty", Policy(Stage("p", 20, "")) },
        { "five stages of three", Policy(string.Join(',', "abcde".Select(name => Stage(name.ToString(), 3, name == 'e' ? "" : "\"wait\":\"2d\",")))) },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Nobody_is_locked_out_by_reminders_and_no_fault_is_the_last_because_of_them(string name, string policy)
    {
        using var weeks = new Weeks(policy, Begins);
        Assert.True(await weeks.Ask("12.50"), name);

        for (var day = 1; day < 14; day++)
        {
            weeks.LetPassUntil(Begins.AddDays(day));
            Assert.All(weeks.Request.Approvers, person => Assert.Equal(ApprovalRequest.WrongAnswers, weeks.Request.AnswersLeft(person)));
            Assert.Equal(Status.Pending, weeks.Request.Fault(new Stamp(Begins.AddDays(day), "w")).Status);
        }

        Assert.InRange(weeks.Mails.Count, History.RoutineCapacity + 1, 1000);
    }
}
