using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>The ways to grant something, or to let somebody in, that a template can say and the local run does not follow: what it left out would be allowed on AWS only.</summary>
internal static class UnknownGrants
{
    private static readonly string[] Types =
    [
        "AWS::IAM::Policy", "AWS::IAM::RolePolicy", "AWS::IAM::User", "AWS::IAM::UserPolicy", "AWS::IAM::Group", "AWS::IAM::GroupPolicy", "AWS::Serverless::Connector", "AWS::Lambda::Url",
    ];

    // By the type of a resource: a policy that names whom it is for, and what SAM makes roles, policies and permissions of.
    private static readonly Dictionary<string, string[]> Properties = new()
    {
        ["AWS::IAM::ManagedPolicy"] = ["Roles", "Users", "Groups"],
        ["AWS::Serverless::Function"] = ["Policies", "FunctionUrlConfig", "AutoPublishAlias"],
        ["AWS::Serverless::StateMachine"] = ["Policies", "Events"],
    };

    /// <summary>Refuses what a template says for every resource of a kind, where it is one of them.</summary>
    /// <exception cref="StartError">It is.</exception>
    public static void Refuse(JsonObject globals)
    {
        foreach (var (kind, common) in globals) Refuse("Globals", new() { ["Type"] = $"AWS::Serverless::{kind}", ["Properties"] = common?.DeepClone() });
    }

    /// <summary>Refuses a resource that says one of them.</summary>
    /// <param name="logicalId">Its name in the template.</param>
    /// <param name="resource">The resource, as it is written.</param>
    /// <exception cref="StartError">It does.</exception>
    public static void Refuse(string logicalId, JsonObject resource)
    {
        var type = resource.TextOf("Type") ?? "";
        if (Types.Contains(type)) throw Unknown($"the type {type}");
        if (resource.ContainsKey("Connectors")) throw Unknown("'Connectors'");
        var properties = resource.ObjectOf("Properties");
        if (Properties.GetValueOrDefault(type, []).FirstOrDefault(properties.ContainsKey) is { } property) throw Unknown($"'{property}'");
        if (properties.ObjectOf("Events").Select(it => (it.Value as JsonObject)?.TextOf("Type") ?? "that is not said").FirstOrDefault(it => it is not ("HttpApi" or "Schedule")) is { } happening) throw Unknown($"an event of the type {happening}");

        StartError Unknown(string what) => new($"The template's '{logicalId}' has what the local run does not know and what could grant something: {what}.");
    }
}
