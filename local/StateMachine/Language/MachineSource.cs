namespace ConfirmFlow.Local;

/// <summary>A machine before it is read: what the template says, and the definition's text.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleArn">The role it works under.</param>
/// <param name="Definition">The definition, substitutions applied.</param>
internal sealed record MachineSource(string Arn, string RoleArn, string Definition)
{
    /// <summary>The last part of the ARN.</summary>
    public string Name => Arn[(Arn.LastIndexOf(':') + 1)..];

    /// <summary>Reads the definition file of a machine in the template.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="folder">The template's folder.</param>
    /// <exception cref="InvalidDefinitionException">Something in it is not substituted.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MachineSource Of(MachineResource machine, string folder) => new(
        machine.Arn,
        machine.RoleArn,
        DefinitionText.Fill(File.ReadAllText(Path.Combine(folder, machine.DefinitionUri)), machine.Substitutions));
}
