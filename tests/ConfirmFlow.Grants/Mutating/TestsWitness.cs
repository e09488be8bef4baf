using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The tests of the template: one of them would fail.</summary>
internal sealed class TestsWitness : IWitness
{
    private readonly TemplateTests tests;
    private readonly string text;
    private readonly JsonObject template;

    /// <summary>Takes the tests.</summary>
    /// <exception cref="StartError">One of them fails although nothing was changed.</exception>
    public TestsWitness(TemplateTests tests, string text, JsonObject template)
    {
        (this.tests, this.text, this.template) = (tests, text, template);
        if (tests.Failing(text).FirstOrDefault() is { } wrong) throw new StartError($"Nothing was changed, and yet this fails: {wrong}");
    }

    /// <inheritdoc/>
    public string Name => "the template's tests";

    /// <inheritdoc/>
    /// <exception cref="StartError">The changed text does not say what the change says.</exception>
    public string? Notice(Mutation mutation)
    {
        var changed = mutation.Edit.In(text);
        return JsonNode.DeepEquals(TemplateYaml.Read(changed, Tree.TemplateName), mutation.Edit.In(template))
            ? tests.Failing(changed).FirstOrDefault()
            : throw new StartError($"{mutation} was not written as it was meant.");
    }
}
