namespace ConfirmFlow.Local;

/// <summary>What goes wrong inside a state, under the error name that Retry and Catch know it by.</summary>
internal sealed class StateFault(string error, string cause) : Exception(cause)
{
    /// <summary>The error's name, for instance <c>States.Runtime</c>.</summary>
    public string Error { get; } = error;

    /// <summary>Data and definition do not fit together; nothing catches this.</summary>
    public static StateFault Runtime(string cause) => new(ErrorNames.Runtime, cause);
}
