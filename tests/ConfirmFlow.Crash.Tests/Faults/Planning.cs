using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Crash.Tests;

/// <summary>Tells a local run what shall go wrong.</summary>
internal static class Planning
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>Adds to its plan.</summary>
    public static async Task Plan(this Stack stack, JsonArray faults)
    {
        using var plan = new StringContent(faults.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(new Uri(stack.Address, "/local/faults"), plan);
        answer.EnsureSuccessStatusCode();
    }
}
