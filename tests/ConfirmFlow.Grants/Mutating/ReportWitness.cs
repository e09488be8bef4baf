using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The comparison of what is granted with what was used: a grant that nothing needs would be a finding.</summary>
internal sealed class ReportWitness : IWitness
{
    private readonly IReadOnlyList<Decision> decisions;
    private readonly IReadOnlyList<Unexercised> excused;
    private readonly JsonObject template;

    /// <summary>Takes the decisions of the story.</summary>
    /// <exception cref="StartError">There is a finding although nothing was changed.</exception>
    public ReportWitness(IReadOnlyList<Decision> decisions, IReadOnlyList<Unexercised> excused, JsonObject template)
    {
        (this.decisions, this.excused, this.template) = (decisions, excused, template);
        if (Findings(template) is [var wrong, ..]) throw new StartError($"Nothing was changed, and yet there is a finding: {wrong}");
    }

    /// <inheritdoc/>
    public string Name => "the comparison with what is used";

    /// <inheritdoc/>
    public string? Notice(Mutation mutation) =>
        Findings(mutation.Edit.In(template)).FirstOrDefault(finding => finding.StartsWith($"{mutation.Statement}: {mutation.What} ", StringComparison.Ordinal));

    private IReadOnlyList<string> Findings(JsonObject changed) => new GrantReport(new(new(EveryOption.Read(changed))), decisions, excused, whole: true).Findings;
}
