using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The machine's steps <c>Advance</c> and <c>Count the Fault</c>.</summary>
public sealed class AdvanceFunction
{
    private readonly AdvanceHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public AdvanceFunction() => _handler = Composition.Advance();

    internal AdvanceFunction(AdvanceHandler handler) => _handler = handler;

    /// <summary>Applies what time has brought, and says what comes next.</summary>
    [LambdaFunction(ResourceName = "AdvanceFunction")]
    public Task<StepAnswer> Advance(StepInput input) => Step.Run("Advance", input.RequestId, async () =>
        StepAnswer.Of(await _handler.Handle(input, CancellationToken.None)));
}
