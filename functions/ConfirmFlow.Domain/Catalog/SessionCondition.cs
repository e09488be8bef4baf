namespace ConfirmFlow.Domain;

/// <summary>Compares a condition key of the call with the approved value of a parameter.</summary>
/// <param name="Operator"><c>StringEquals</c>, or <c>ForAllValues:StringEquals</c> for a key that holds several values.</param>
/// <param name="Key">The IAM condition key, such as <c>dynamodb:LeadingKeys</c>.</param>
/// <param name="Parameter">The name of the parameter whose value is compared.</param>
/// <remarks>Operators that read patterns are not offered: no value an agent chose is ever a pattern.</remarks>
public sealed record SessionCondition(string Operator, string Key, string Parameter)
{
    internal const string One = "StringEquals";
    internal const string Each = "ForAllValues:StringEquals";
}
