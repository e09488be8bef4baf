using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The front door for tools of an Amazon Bedrock AgentCore Gateway.</summary>
public sealed class GatewayIntakeFunction
{
    private readonly IntakeHandler _handler;
    private readonly RequesterSources _sources;

    /// <summary>As Lambda makes it.</summary>
    public GatewayIntakeFunction() => (_handler, _sources) = (Composition.Intake(), Composition.RequesterSources());

    internal GatewayIntakeFunction(IntakeHandler handler, RequesterSources sources) => (_handler, _sources) = (handler, sources);

    /// <summary>Answers one tool call.</summary>
    [LambdaFunction(ResourceName = "GatewayIntakeFunction")]
    public Task<IntakeAnswer> OpenForGateway(JsonElement input, ILambdaContext context) =>
        Step.Run("Intake", null, () => _handler.Handle(GatewayCall.Read(input, context, _sources.GatewayHeader), CancellationToken.None));
}
