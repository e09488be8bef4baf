namespace ConfirmFlow.Domain;

/// <summary>The front door that a call came through.</summary>
public enum Door
{
    /// <summary>None: no call comes through it.</summary>
    None = 0,

    /// <summary>A plain call by a program that may be trusted to name the requester.</summary>
    Plain,

    /// <summary>An action group of Amazon Bedrock Agents.</summary>
    Bedrock,

    /// <summary>A tool of an Amazon Bedrock AgentCore Gateway.</summary>
    Gateway,
}

/// <summary>The program that proposes: untrusted author of what it asks, known by the door and an id that the door vouches for.</summary>
/// <param name="Door">The door it came through.</param>
/// <param name="Id">What the door calls it: an agent's id, a gateway's id, or a name given by a trusted caller.</param>
/// <param name="Name">What people are shown.</param>
public sealed record Agent(Door Door, string Id, string Name)
{
    /// <summary>Whether both are the same program: door and id; a name may change.</summary>
    public bool IsSameAs(Agent other) => Door == other.Door && string.Equals(Id, other.Id, StringComparison.Ordinal);
}
