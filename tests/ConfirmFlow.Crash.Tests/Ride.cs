using System.Net;
using System.Text;
using System.Text.Json;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Crash.Tests;

/// <summary>
/// One request from the first call to its end, by an agent and people who do what such do when they get no answer: look, and do it again if it was not done.
/// </summary>
internal sealed class Ride(Stack stack, Watch watch, Scenario scenario, FaultPoint? fault = null)
{
    private const int Patience = 100;
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(3) };
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Goes all the way.</summary>
    /// <returns>What the request acts on.</returns>
    public async Task<string> ToTheEnd()
    {
        var target = await Insist(() => scenario.NewTarget(stack.Tables));
        if (fault is { IsBehindALink: false } && !(scenario.Withdrawn && fault.Function == "IntakeFunction")) await Plan(target);
        var id = await Open(target);
        if (scenario.Withdrawn) await Withdraw(id);

        var pressed = new HashSet<string>();
        foreach (var button in scenario.Presses) await Press(id, target, button, pressed);
        await watch.Until(seen => seen.RequestFor(target) is { } item && item["open"] is null ? item : null, $"the report of {fault?.Name ?? scenario.Name} ({id})");
        return target;
    }

    private async Task<string> Open(string target)
    {
        for (var attempt = 0; attempt < Patience; attempt++)
        {
            try
            {
                return (await stack.Doors[scenario.Door].Call(scenario.Action, scenario.Parameters(target), Rita)).Id;
            }
            catch (Exception unanswered) when (NoAnswer.Is(unanswered))
            {
                // Accepted all the same? Then nobody asks again: somebody has to carry it on.
                await Task.Delay(Pause);
                if (await Stored(target) is { } item) return item["key"]!["request#".Length..];
            }
        }

        throw new TimeoutException($"No call for {target} was ever answered.");
    }

    private async Task Withdraw(string id)
    {
        if (fault is not null) await Plan(id);
        for (var attempt = 0; attempt < Patience; attempt++)
        {
            try
            {
                await stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = id }, Rita);
                return;
            }
            catch (Exception unanswered) when (NoAnswer.Is(unanswered))
            {
                await Task.Delay(Pause);
                if ((await Insist(() => stack.Tables.Request(id)))["status"] == "Withdrawn") return;
            }
        }
    }

    private async Task Press(string id, string target, string button, HashSet<string> pressed)
    {
        var mail = await watch.Until(seen => seen.Asking(id, pressed), $"a mail about {fault?.Name ?? scenario.Name} ({id})");
        var approver = mail.To[0];
        pressed.Add(approver);
        if (fault is { IsBehindALink: true }) await Plan(mail.Link.Segments[^1]);
        for (var attempt = 0; attempt < Patience; attempt++)
        {
            try
            {
                var page = await ConfirmPage.Open(mail.Link);
                if (page.Status is HttpStatusCode.OK && !page.Buttons.Contains(button)) return; // It is settled, or this approver has decided.
                if (page.Status is HttpStatusCode.OK && (await page.Press(button, "Because")).Status is HttpStatusCode.OK) return;
            }
            catch (Exception unanswered) when (NoAnswer.Is(unanswered))
            {
                // Looked at below.
            }

            await Task.Delay(Pause);
            // Counted all the same? Then nobody presses again: somebody has to carry it on.
            if (await Stored(target) is { } item && item.Each("decisions", "by").Contains(approver)) return;
        }
    }

    private async Task<Item?> Stored(string target) => new Seen(await Insist(() => stack.Tables.All(Tables.Requests)), []).RequestFor(target);

    private Task<bool> Plan(string match) => Insist(async () =>
    {
        using var plan = new StringContent(fault!.ToPlan(match), Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(new Uri(stack.Address, "/local/faults"), plan);
        answer.EnsureSuccessStatusCode();
        return true;
    });

    // What the test itself asks is asked until it is answered.
    private static async Task<T> Insist<T>(Func<Task<T>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (Exception unanswered) when (NoAnswer.Is(unanswered) && attempt < Patience)
            {
                await Task.Delay(Pause);
            }
        }
    }
}
