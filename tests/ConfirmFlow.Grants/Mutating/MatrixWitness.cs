using System.Text.Json.Nodes;
using ConfirmFlow.Iam.Tests;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The matrix of ConfirmFlow.Iam.Tests: a question would be answered otherwise than its row says.</summary>
internal sealed class MatrixWitness : IWitness
{
    private readonly List<Sheet> sheets = [.. Sheet.About(Tree.TemplateName)];
    private readonly JsonObject template;

    /// <summary>Takes the rows about the project's template.</summary>
    /// <exception cref="StartError">One is answered otherwise although nothing was changed.</exception>
    public MatrixWitness(JsonObject template)
    {
        this.template = template;
        if (Wrong(template).FirstOrDefault() is { } wrong) throw new StartError($"Nothing was changed, and yet the matrix is answered otherwise: {wrong}");
    }

    /// <inheritdoc/>
    public string Name => "the matrix";

    /// <inheritdoc/>
    public string? Notice(Mutation mutation) => Wrong(mutation.Edit.In(template)).FirstOrDefault();

    private IEnumerable<string> Wrong(JsonObject changed) => sheets.SelectMany(sheet => sheet.Wrong(sheet.With(changed), sheet.Questions));
}
