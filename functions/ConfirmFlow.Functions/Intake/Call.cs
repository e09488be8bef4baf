using System.Collections.Immutable;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>What an agent asks for, whichever door it came through.</summary>
/// <param name="Action">The action, or one of the tools about requests.</param>
/// <param name="Parameters">As they were sent.</param>
/// <param name="Requester">The person the agent speaks for, as the door vouches.</param>
/// <param name="Agent">The program, as the door vouches.</param>
/// <param name="IdempotencyKey">The caller's own name for this call, if it gave one.</param>
internal sealed record Call(
    string Action, ImmutableArray<ProposedParameter> Parameters, Person Requester, Agent Agent, string? IdempotencyKey = null);
