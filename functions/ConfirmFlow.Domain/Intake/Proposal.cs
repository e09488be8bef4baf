namespace ConfirmFlow.Domain;

/// <summary>An action that an agent asks for, read and found well-formed.</summary>
/// <param name="Definition">The catalog's entry.</param>
/// <param name="Parameters">The validated parameters.</param>
/// <param name="Requester">The person the agent speaks for.</param>
/// <param name="Agent">The program that asks.</param>
/// <param name="Place">Where it would run.</param>
public sealed record Proposal(ActionDefinition Definition, Parameters Parameters, Person Requester, Agent Agent, StackPlace Place)
{
    /// <summary>Over place, action, definition and parameters.</summary>
    public Digest ActionDigest => RequestDigests.OfAction(Place, Definition, Parameters);

    /// <summary>Over action and parameters alone: what a call asks for that is repeated, however the action has been defined since.</summary>
    public Digest CallDigest => RequestDigests.OfCall(Definition.Name, Parameters);
}
