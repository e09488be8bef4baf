namespace ConfirmFlow.Aws;

/// <summary>What template.yaml tells a function through its environment.</summary>
public static class Variables
{
    /// <summary>A variable that must be there.</summary>
    /// <exception cref="VariableMissingException">It is not, or it is empty.</exception>
    public static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new VariableMissingException(name);
}

/// <summary>The function was deployed without something it needs.</summary>
public sealed class VariableMissingException(string name) : Exception($"The environment variable {name} is not set.");
