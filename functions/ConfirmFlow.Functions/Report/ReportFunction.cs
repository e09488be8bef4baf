using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The machine's step <c>Report</c>.</summary>
public sealed class ReportFunction
{
    private readonly ReportHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public ReportFunction() => _handler = Composition.Report();

    internal ReportFunction(ReportHandler handler) => _handler = handler;

    /// <summary>Tells people and programs how a request ended.</summary>
    [LambdaFunction(ResourceName = "ReportFunction")]
    public Task<StepAnswer> Report(StepInput input) => Step.Run("Report", input.RequestId, async () =>
    {
        await _handler.Handle(input, CancellationToken.None);
        return new StepAnswer();
    });
}
