using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>A program that may be trusted to name the requester.</summary>
internal sealed class PlainDoor(Functions functions) : IDoor
{
    public const string Function = "IntakeFunction";

    /// <inheritdoc/>
    public Task<Told> Call(string action, Dictionary<string, object> parameters, string requester) =>
        Send(new { action, parameters, requester });

    /// <summary>Sends any call.</summary>
    public async Task<Told> Send(object call) => new(await functions.Invoke(Function, call));

    /// <summary>The JSON of a call, for those who change it.</summary>
    public static string Text(string action, Dictionary<string, object> parameters, string requester) =>
        JsonSerializer.Serialize(new { action, parameters, requester });
}
