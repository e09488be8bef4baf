using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>One Lambda function of the template.</summary>
internal sealed record Function(Resource Resource)
{
    /// <summary>Its logical id.</summary>
    public string Id => Resource.Id;

    /// <summary>Its physical name.</summary>
    public string Name => Resource.Text("FunctionName");

    /// <summary>The folder of its executable.</summary>
    public string Executable => Resource.Text("CodeUri");

    /// <summary>The method that the executable runs for it.</summary>
    public string Handler => Variables["ANNOTATIONS_HANDLER"];

    /// <summary>The logical id of its role.</summary>
    public string Role => Resource.Text("Role").Replace("${", "", StringComparison.Ordinal).Replace(".Arn}", "", StringComparison.Ordinal);

    /// <summary>Its ARN, put together from its name.</summary>
    public string Arn => $"arn:${{AWS::Partition}}:lambda:${{AWS::Region}}:${{AWS::AccountId}}:function:{Name}";

    /// <summary>Every variable that it gets, those for all functions included.</summary>
    public IReadOnlyDictionary<string, string> Variables =>
        Global.Concat(Resource.At("Environment", "Variables")!.AsObject()).ToDictionary(pair => pair.Key, pair => Template.Text(pair.Value));

    private static JsonObject Global => Template.Document["Globals"]!["Function"]!["Environment"]!["Variables"]!.AsObject();
}
