using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A template, read for one stack: the resources whose condition holds, by type.</summary>
internal sealed class StackTemplate
{
    private readonly Intrinsics intrinsics;
    private readonly JsonObject globals;
    private readonly List<(string LogicalId, JsonObject Resource)> resources = [];

    /// <summary>Reads a template's text.</summary>
    /// <exception cref="StartError">It is broken, or says something the local run does not know.</exception>
    public StackTemplate(string text, string file, Stack stack, IReadOnlyDictionary<string, string> parameters)
        : this(TemplateYaml.Read(text, file), file, stack, parameters) =>
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Takes a template that has been read.</summary>
    /// <exception cref="StartError">It says something the local run does not know.</exception>
    public StackTemplate(JsonObject template, string file, Stack stack, IReadOnlyDictionary<string, string> parameters)
    {
        var scope = new TemplateScope(template, stack, parameters);
        Stack = stack;
        intrinsics = new(scope);
        globals = (JsonObject)intrinsics.Resolve(template.ObjectOf("Globals"))!;
        UnknownGrants.Refuse(globals);
        foreach (var (logicalId, node) in scope.Resources)
        {
            var resource = node as JsonObject ?? throw new StartError($"{file}: the resource '{logicalId}' is empty.");
            UnknownGrants.Refuse(logicalId, resource);
            if (resource.TextOf("Condition") is not { } condition || intrinsics.Holds(condition))
            {
                resources.Add((logicalId, resource));
            }
        }
    }

    /// <summary>The SHA-256 of its text, lower-case hexadecimal; empty where there was none.</summary>
    public string Digest { get; } = "";

    /// <summary>The stack.</summary>
    public Stack Stack { get; }

    /// <summary>The functions, with what <c>Globals</c> adds to them.</summary>
    public IReadOnlyList<FunctionResource> Functions =>
        [.. Of("AWS::Serverless::Function").Select(it => FunctionResource.Read(it.Identity, it.LogicalId, Globals.Merge(globals, "Function", it.Properties)))];

    /// <summary>The statements of the functions' own policies, those that SAM adds included.</summary>
    public IReadOnlyList<PermissionResource> Permissions
    {
        get
        {
            var functions = Functions;
            return
            [
                .. Of("AWS::Lambda::Permission").Select(it => PermissionResource.Read(it.LogicalId, it.Properties, functions)),
                .. functions.SelectMany(function => PermissionResource.Implied(function, Stack)),
            ];
        }
    }

    /// <summary>The tables.</summary>
    public IReadOnlyList<TableResource> Tables => [.. Of("AWS::DynamoDB::Table").Select(it => TableResource.Read(it.Identity, it.LogicalId, it.Properties))];

    /// <summary>The roles.</summary>
    public IReadOnlyList<RoleResource> Roles => [.. Of("AWS::IAM::Role").Select(it => RoleResource.Read(it.Identity, it.LogicalId, it.Properties))];

    /// <summary>The managed policies, by ARN.</summary>
    public IReadOnlyDictionary<string, (string LogicalId, JsonObject Document)> ManagedPolicies =>
        Of("AWS::IAM::ManagedPolicy").ToDictionary(it => it.Identity.Arn, it => (it.LogicalId, it.Properties.ObjectOf("PolicyDocument")));

    /// <summary>The state machines.</summary>
    public IReadOnlyList<MachineResource> Machines =>
        [.. Of("AWS::Serverless::StateMachine").Select(it => MachineResource.Read(it.Identity, it.LogicalId, it.Properties))];

    /// <summary>The event buses.</summary>
    public IReadOnlyList<ResourceIdentity> Buses => [.. Of("AWS::Events::EventBus").Select(it => it.Identity)];

    /// <summary>The identities mail may come from.</summary>
    public IReadOnlyList<ResourceIdentity> MailIdentities => [.. Of("AWS::SES::EmailIdentity").Select(it => it.Identity)];

    /// <summary>The configuration sets for mail.</summary>
    public IReadOnlyList<ResourceIdentity> ConfigurationSets => [.. Of("AWS::SES::ConfigurationSet").Select(it => it.Identity)];

    /// <summary>What functions make when the stack is created.</summary>
    public IReadOnlyList<CustomResource> CustomResources =>
        [.. Of("Custom::").Concat(Of("AWS::CloudFormation::CustomResource")).Select(it => new CustomResource(it.LogicalId, it.Type, it.Properties))];

    private IEnumerable<Resolved> Of(string type) =>
        from it in resources
        let its = it.Resource.TextOf("Type")!
        where its == type || (type.EndsWith("::", StringComparison.Ordinal) && its.StartsWith(type, StringComparison.Ordinal))
        select new Resolved(
            it.LogicalId, its, intrinsics.Identity(it.LogicalId), intrinsics.Resolve(it.Resource["Properties"]) as JsonObject ?? []);

    private sealed record Resolved(string LogicalId, string Type, ResourceIdentity Identity, JsonObject Properties);
}
