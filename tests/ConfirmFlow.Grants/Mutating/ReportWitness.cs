using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The comparison of what is granted with what is used: a grant that nothing needs would be a finding.</summary>
internal sealed class ReportWitness : IWitness
{
    private readonly JsonObject template;
    private readonly Func<JsonObject, GrantReport> report;

    /// <summary>Takes a comparison.</summary>
    /// <param name="template">What is changed.</param>
    /// <param name="report">The comparison for a changed template.</param>
    /// <exception cref="StartError">There is a finding although nothing was changed.</exception>
    public ReportWitness(JsonObject template, Func<JsonObject, GrantReport> report)
    {
        (this.template, this.report) = (template, report);
        if (report(template).Findings is [var wrong, ..]) throw new StartError($"Nothing was changed, and yet there is a finding: {wrong}");
    }

    /// <inheritdoc/>
    public string Name => "the grant report";

    /// <inheritdoc/>
    public string? Notice(Mutation mutation) =>
        report(mutation.Edit.In(template)).Findings.FirstOrDefault(finding => finding.StartsWith($"{mutation.Statement}: {mutation.What} ", StringComparison.Ordinal));
}
