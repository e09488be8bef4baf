using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The machine's step <c>Ask Approvers</c>.</summary>
public sealed class NotifyFunction
{
    private readonly NotifyHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public NotifyFunction() => _handler = Composition.Notify();

    internal NotifyFunction(NotifyHandler handler) => _handler = handler;

    /// <summary>Keeps the task token and sends the notices that are owed.</summary>
    [LambdaFunction(ResourceName = "NotifyFunction")]
    public Task<StepAnswer> AskApprovers(StepInput input) => Step.Run("Notify", input.RequestId, async () =>
    {
        await _handler.Handle(input, CancellationToken.None);
        return new StepAnswer();
    });
}
