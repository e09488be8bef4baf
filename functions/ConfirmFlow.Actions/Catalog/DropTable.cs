using ConfirmFlow.Domain;

namespace ConfirmFlow.Actions;

/// <summary>Something an agent may well ask for and nobody can approve: it has no role and no code, and policy denies it.</summary>
internal static class DropTable
{
    public static ActionDefinition Definition { get; } = new()
    {
        Name = "drop-table",
        Title = "Drop table {table}",
        Effect = "The table {table} and everything in it is gone.",
        Description = "Proposes to drop a table. Policy denies this.",
        Risk = Risk.High,
        RiskInWords = "Cannot be undone",
        Target = "table",
        Parameters = [new("table", "Table", "The table's name.", new TextRule("[A-Za-z0-9_.-]{3,255}", MaxLength: 255))],
    };
}
