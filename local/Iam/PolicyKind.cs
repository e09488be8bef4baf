namespace ConfirmFlow.Local;

/// <summary>What a policy hangs on, which decides what its statements have to name.</summary>
internal enum PolicyKind
{
    /// <summary>On a role, a session or an organisation: statements name resources and nobody.</summary>
    Attached,

    /// <summary>On a role, to say who may become it: statements name somebody and no resource.</summary>
    Trust,

    /// <summary>On any other resource: statements name both.</summary>
    Resource,
}
