namespace ConfirmFlow.Local;

/// <summary>The tables' ARNs and keys, by name or by ARN.</summary>
internal sealed class TableArns(IReadOnlyList<TableResource> tables, Stack stack)
{
    /// <summary>A table's ARN, whether it is there or not.</summary>
    public string Arn(string nameOrArn) =>
        nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : $"{stack.Prefix("dynamodb")}:table/{nameOrArn}";

    /// <summary>The partition key of a table or of an index of it; null when the template has no such table.</summary>
    public string? HashKey(string nameOrArn, string? index)
    {
        var table = tables.FirstOrDefault(table => table.Arn == Arn(nameOrArn));
        return index is null ? table?.HashKey : table?.IndexHashKeys.GetValueOrDefault(index);
    }
}
