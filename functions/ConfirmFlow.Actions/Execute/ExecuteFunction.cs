using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Actions;

/// <summary>The machine's step <c>Execute</c>.</summary>
public sealed class ExecuteFunction
{
    private readonly ExecuteHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public ExecuteFunction() => _handler = Composition.Execute();

    internal ExecuteFunction(ExecuteHandler handler) => _handler = handler;

    /// <summary>Runs the approved action of one request.</summary>
    [LambdaFunction(ResourceName = "ExecuteFunction")]
    public Task<StepDone> Execute(StepInput input, ILambdaContext context) => Step.Run("Execute", input.RequestId, async () =>
    {
        await _handler.Handle(input, context.RemainingTime, CancellationToken.None);
        return new StepDone();
    });
}

/// <summary>Says only that the step ended: the request says the rest.</summary>
public sealed record StepDone;
