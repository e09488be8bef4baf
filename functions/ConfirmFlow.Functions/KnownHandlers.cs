using System.Runtime.CompilerServices;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>Stops a process that was told to be a function it does not have.</summary>
internal static class KnownHandlers
{
    /// <summary>The functions of this executable, by method name.</summary>
    public static readonly string[] Names =
    [
        nameof(IntakeFunction.OpenByPlainCall),
        nameof(BedrockIntakeFunction.OpenForBedrock),
        nameof(GatewayIntakeFunction.OpenForGateway),
        nameof(NotifyFunction.AskApprovers),
        nameof(AdvanceFunction.Advance),
        nameof(ShowConfirmFunction.ShowConfirm),
        nameof(DecideFunction.Decide),
        nameof(SlackFunction.FollowSlack),
        nameof(ReportFunction.Report),
        nameof(ReconcileFunction.Reconcile),
    ];

    // The generated Main has no default branch: it would end in silence, and Lambda would start it again and again.
    [ModuleInitializer]
    internal static void Check() => HandlerVariable.MustBeOneOf(Names, () => typeof(KnownHandlers).Assembly);
}
