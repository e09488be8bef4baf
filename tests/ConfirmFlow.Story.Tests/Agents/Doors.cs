namespace ConfirmFlow.Story.Tests;

/// <summary>The front doors.</summary>
internal sealed class Doors(Functions functions)
{
    /// <summary>Their names.</summary>
    public static TheoryData<string> Names => ["plain", "gateway", "bedrock function", "bedrock api"];

    public PlainDoor Plain { get; } = new(functions);

    public GatewayDoor Gateway { get; } = new(functions);

    public BedrockDoor BedrockFunction { get; } = new(functions, api: false);

    public BedrockDoor BedrockApi { get; } = new(functions, api: true);

    /// <summary>One by its name.</summary>
    public IDoor this[string name] => name switch
    {
        "plain" => Plain,
        "gateway" => Gateway,
        "bedrock function" => BedrockFunction,
        _ => BedrockApi,
    };
}
