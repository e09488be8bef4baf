namespace ConfirmFlow.Local;

/// <summary>A machine that executions can be started of.</summary>
/// <param name="Source">As the template declares it.</param>
/// <param name="Definition">Read and checked.</param>
/// <param name="Hash">What its definition is kept under.</param>
/// <param name="Created">When this run read it.</param>
internal sealed record Machine(MachineSource Source, MachineDefinition Definition, string Hash, DateTimeOffset Created)
{
    /// <summary>The ARN an execution of this name has.</summary>
    public string ExecutionArn(string name) =>
        string.Join(':', [.. Source.Arn.Split(':')[..5], "execution", Source.Name, name]);
}
