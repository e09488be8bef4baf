namespace ConfirmFlow.Local;

/// <summary>What a running execution is waiting for.</summary>
internal enum Phase
{
    /// <summary>Nothing: it has only been created, or it has ended.</summary>
    None,

    /// <summary>A function's answer.</summary>
    Calling,

    /// <summary>Somebody who has the task token.</summary>
    Waiting,

    /// <summary>The end of a Wait state.</summary>
    Sleeping,

    /// <summary>The end of the delay before another try.</summary>
    BackingOff,
}
