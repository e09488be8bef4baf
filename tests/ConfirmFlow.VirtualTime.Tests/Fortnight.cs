using System.Globalization;

namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>A policy, what people do in two weeks, and everything that happens to them.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Policy">policy.json, with <c>@ada</c> for an address of hers.</param>
/// <param name="Acts">Lines such as <c>1 14:00 ada approves</c>: the day (the first is 1) and the time (UTC), who, what. The agent withdraws.</param>
/// <param name="Happens">Lines of the same form: each mail, by kind and in the order in which it is sent; what ran; what was told to a press that changed nothing.</param>
internal sealed record Fortnight(string Name, string Policy, string Acts, string Happens)
{
    /// <summary>When the agent asks: a Monday noon.</summary>
    public string Start { get; init; } = "2026-11-23T12:00Z";

    /// <summary>What it asks for, in EUR.</summary>
    public string Amount { get; init; } = "12.50";

    /// <summary>Who cannot be mailed.</summary>
    public string[] Bouncing { get; init; } = [];

    public DateTimeOffset Begins => DateTimeOffset.Parse(Start, CultureInfo.InvariantCulture);

    /// <summary>The policy as a file has it.</summary>
    public string Json => System.Text.RegularExpressions.Regex.Replace(Policy, "@([a-z]+)", "$1@example.com");

    public static IReadOnlyList<Fortnight> All { get; } = [.. AboutStages.All, .. AboutPeople.All, .. AboutQuietHours.All, .. AboutChangeWindows.All, .. AboutStandingIn.All];

    /// <summary>The acts, each with its moment.</summary>
    public IEnumerable<(DateTimeOffset At, string Who, string What)> Timed => Acts.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
    {
        var words = line.Split(' ', 4);
        var at = Begins.Date.AddDays(int.Parse(words[0], CultureInfo.InvariantCulture) - 1) + TimeSpan.Parse(words[1], CultureInfo.InvariantCulture);
        return (new DateTimeOffset(at, TimeSpan.Zero), words[2], words[3]);
    });

    /// <summary>A moment as lines have it.</summary>
    public static string Written(DateTimeOffset begins, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{(at.UtcDateTime.Date - begins.UtcDateTime.Date).Days + 1} {at.UtcDateTime:HH:mm}");

    public override string ToString() => Name;
}
