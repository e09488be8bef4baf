namespace ConfirmFlow.Story.Tests;

/// <summary>A front door, as the program on its other side uses it.</summary>
internal interface IDoor
{
    /// <summary>Calls a tool in somebody's name.</summary>
    Task<Told> Call(string action, Dictionary<string, object> parameters, string requester);
}
