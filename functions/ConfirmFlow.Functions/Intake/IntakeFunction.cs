using System.Text.Json;
using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The front door for callers that may be trusted to name the requester.</summary>
public sealed class IntakeFunction
{
    private readonly IntakeHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public IntakeFunction() => _handler = Composition.Intake();

    internal IntakeFunction(IntakeHandler handler) => _handler = handler;

    /// <summary>Answers one plain call.</summary>
    [LambdaFunction(ResourceName = "IntakeFunction")]
    public Task<IntakeAnswer> OpenByPlainCall(JsonElement input) =>
        Step.Run("Intake", null, () => _handler.Handle(PlainCall.Read(input), CancellationToken.None));
}
