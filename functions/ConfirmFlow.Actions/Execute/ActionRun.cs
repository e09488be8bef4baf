using Amazon.Runtime;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>What an action is handed.</summary>
/// <param name="Request">The request; for actions that take a client token or write who changed something.</param>
/// <param name="Parameters">What was approved.</param>
/// <param name="Place">Where it runs.</param>
/// <param name="At">When it began (UTC).</param>
/// <param name="Credentials">The action's role, narrowed to the approved resource.</param>
internal sealed record ActionRun(RequestId Request, Parameters Parameters, StackPlace Place, DateTimeOffset At, AWSCredentials Credentials);
