using System.Text.Json.Nodes;
using ConfirmFlow.Iam.Tests;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The matrix of ConfirmFlow.Iam.Tests: a question would be answered otherwise than its row says.</summary>
internal sealed class MatrixWitness : IWitness
{
    private readonly List<Sheet> sheets;
    private readonly JsonObject template;

    /// <summary>Takes the rows about a template.</summary>
    /// <param name="name">The template, from the project's folder on.</param>
    /// <param name="template">What it says.</param>
    /// <exception cref="StartError">One is answered otherwise although nothing was changed.</exception>
    public MatrixWitness(string name, JsonObject template)
    {
        (sheets, this.template) = ([.. Sheet.About(name)], template);
        if (Wrong(template).FirstOrDefault() is { } wrong) throw new StartError($"Nothing was changed, and yet the matrix is answered otherwise: {wrong}");
    }

    /// <inheritdoc/>
    public string Name => "the matrix";

    /// <inheritdoc/>
    public string? Notice(Mutation mutation) => Wrong(mutation.Edit.In(template)).FirstOrDefault();

    private IEnumerable<string> Wrong(JsonObject changed) =>
        from sheet in sheets
        let account = sheet.With(changed)
        from wrong in sheet.Wrong(account, sheet.QuestionsTo(account))
        select wrong;
}
