namespace ConfirmFlow.Domain;

/// <summary>An action definition as canonical JSON, with everything that an approver or the executor relies on.</summary>
internal static class DefinitionText
{
    public static string Of(ActionDefinition definition) => new CanonicalJsonObject()
        .Set("name", definition.Name)
        .Set("title", definition.Title)
        .Set("effect", definition.Effect)
        .Set("description", definition.Description)
        .Set("risk", definition.Risk.ToString())
        .Set("riskInWords", definition.RiskInWords)
        .Set("idempotent", definition.Idempotent)
        .Set("role", definition.Role)
        .Set("target", definition.Target)
        .Set("parameters", definition.Parameters.Select(Describe))
        .Set("sessionPolicy", definition.SessionPolicy.Select(Describe))
        .Set("needsMilliseconds", (long)definition.Needs.TotalMilliseconds)
        .ToString();

    private static CanonicalJsonObject Describe(Parameter parameter) => new CanonicalJsonObject()
        .Set("name", parameter.Name)
        .Set("label", parameter.Label)
        .Set("description", parameter.Description)
        .Set("required", parameter.Required)
        .Set("rule", parameter.Rule.Describe());

    private static CanonicalJsonObject Describe(SessionGrant grant) => new CanonicalJsonObject()
        .Set("actions", grant.Actions)
        .Set("resource", grant.Resource)
        .Set("conditions", grant.Conditions.Select(Describe));

    private static CanonicalJsonObject Describe(SessionCondition condition) => new CanonicalJsonObject()
        .Set("operator", condition.Operator)
        .Set("key", condition.Key)
        .Set("parameter", condition.Parameter);
}
