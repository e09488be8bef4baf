using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The file that says who approves what.</summary>
public static class PolicyFile
{
    /// <summary>Reads the file that <c>CONFIRMFLOW_POLICY_FILE</c> names, relative to the executable.</summary>
    /// <exception cref="InvalidPolicyException">It is not a policy for this catalog.</exception>
    public static Policy Load(Catalog catalog)
    {
        var path = Path.Combine(AppContext.BaseDirectory, Variables.Required("CONFIRMFLOW_POLICY_FILE"));
        var reading = PolicyReader.Read(File.ReadAllBytes(path), catalog);
        return reading.Is(out var policy) ? policy : throw new InvalidPolicyException(Path.GetFileName(path), reading.Errors);
    }
}

/// <summary>The policy file cannot be used; the message names every error with line, column and path.</summary>
public sealed class InvalidPolicyException(string file, IEnumerable<PolicyError> errors)
    : Exception($"{file} is not a policy: {string.Join("; ", errors)}");
