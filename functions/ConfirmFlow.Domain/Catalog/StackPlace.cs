namespace ConfirmFlow.Domain;

/// <summary>Where a stack lives, from which its ARNs are built.</summary>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</param>
/// <param name="Account">Twelve digits.</param>
/// <param name="Region">Such as <c>eu-central-1</c>.</param>
/// <param name="Stack">The stack's name, which its physical names start with.</param>
public sealed record StackPlace(string Partition, string Account, string Region, string Stack);
