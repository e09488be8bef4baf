using System.Globalization;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>AWS Step Functions: one execution for each run of a request.</summary>
public sealed class StepFunctionsWorkflow(Lazy<IAmazonStepFunctions> client, string machineArn) : IWorkflow
{
    // Executions of a machine have its ARN with another word and their own name (Step Functions Developer Guide, "ARNs").
    private readonly string executions = machineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task Start(ApprovalRequest request, CancellationToken cancel)
    {
        try
        {
            await client.Value.StartExecutionAsync(new StartExecutionRequest
            {
                StateMachineArn = machineArn,
                Name = Name(request),
                Input = Input(request),
            }, cancel);
        }
        catch (ExecutionAlreadyExistsException)
        {
            // The run was started before and has ended, or its input was of an earlier version: it has been carried either way.
        }
    }

    /// <inheritdoc />
    public async Task<RunState> Look(ApprovalRequest request, CancellationToken cancel)
    {
        try
        {
            var execution = await client.Value.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = $"{executions}:{Name(request)}" }, cancel);
            return execution.Status == ExecutionStatus.RUNNING ? RunState.Running : RunState.Ended;
        }
        catch (ExecutionDoesNotExistException)
        {
            return RunState.Missing;
        }
    }

    private static string Name(ApprovalRequest request) => string.Create(CultureInfo.InvariantCulture, $"{request.Id}-{request.Run}");

    // The same each time for a run, because it follows from what was fixed when the request was opened: the same name with the
    // same input starts nothing twice. The first look itself takes care of whatever has happened since; a later run begins with a look.
    private static string Input(ApprovalRequest request)
    {
        var first = request.Run > 1 ? NextStep.Of(NextKind.Wait, default) : request.FirstStep;
        return StepInput(request.Id, request.Run, first);
    }

    private static string StepInput(RequestId id, int run, NextStep next) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"requestId":"{{id}}","run":{{run}},"next":"{{next.Kind.Word()}}","wait":{{next.Wait.TotalSeconds:0}}}""");
}
