using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>One statement of the session policy an action runs under: what it may call, on what, under which conditions.</summary>
/// <param name="Actions">IAM actions, such as <c>dynamodb:UpdateItem</c>; no wildcards.</param>
/// <param name="Resource">
/// Service and rest of the ARN, such as <c>dynamodb:table/{stack}-orders</c>, for a resource in the stack's region and account; or a whole
/// ARN. <c>{partition}</c>, <c>{region}</c>, <c>{account}</c> and <c>{stack}</c> are filled in; parameters never are.
/// </param>
/// <param name="Conditions">All must hold. One of them is on the action's target.</param>
public sealed record SessionGrant(ImmutableArray<string> Actions, string Resource, ImmutableArray<SessionCondition> Conditions);
