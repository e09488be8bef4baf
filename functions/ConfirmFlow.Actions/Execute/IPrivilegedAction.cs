using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>The code of one action. It runs only after its approval, with credentials for nothing else.</summary>
internal interface IPrivilegedAction
{
    /// <summary>What was shown to those who approved it.</summary>
    ActionDefinition Definition { get; }

    /// <summary>
    /// Acts. Says <see cref="ActionResult.NotDone"/> only when it is certain that nothing took effect; an exception means that it is not.
    /// </summary>
    Task<ActionResult> Run(ActionRun run, CancellationToken cancel);
}
