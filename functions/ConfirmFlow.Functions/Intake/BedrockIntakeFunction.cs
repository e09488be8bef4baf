using System.Text.Json;
using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The front door for action groups of Bedrock agents.</summary>
public sealed class BedrockIntakeFunction
{
    private readonly IntakeHandler _handler;
    private readonly RequesterSources _sources;

    /// <summary>As Lambda makes it.</summary>
    public BedrockIntakeFunction() => (_handler, _sources) = (Composition.Intake(), Composition.RequesterSources());

    internal BedrockIntakeFunction(IntakeHandler handler, RequesterSources sources) => (_handler, _sources) = (handler, sources);

    /// <summary>Answers one event of an action group.</summary>
    [LambdaFunction(ResourceName = "BedrockIntakeFunction")]
    public Task<BedrockAnswer> OpenForBedrock(JsonElement input) => Step.Run("Intake", null, async () =>
        BedrockAnswer.To(input, await _handler.Handle(BedrockCall.Read(input, _sources.BedrockSessionAttribute), CancellationToken.None)));
}
