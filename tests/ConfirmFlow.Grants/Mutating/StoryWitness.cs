using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The story: something that it needs would be denied, or something that it tries to no avail would be allowed.</summary>
internal sealed class StoryWitness : IWitness
{
    private static readonly Dictionary<string, string> AsRun = new(LocalChats.Parameters) { ["SampleData"] = "true" };
    private readonly Replay replay;
    private readonly JsonObject template;

    /// <summary>Takes the decisions of the story.</summary>
    /// <exception cref="StartError">They would go otherwise although nothing was changed.</exception>
    public StoryWitness(Replay replay, JsonObject template)
    {
        (this.replay, this.template) = (replay, template);
        if (replay.Differing(Roles(template)).FirstOrDefault() is { } wrong) throw new StartError($"Nothing was changed, and yet this goes otherwise: {wrong}");
    }

    /// <inheritdoc/>
    public string Name => "the story";

    /// <inheritdoc/>
    public string? Notice(Mutation mutation) => replay.Differing(Roles(mutation.Edit.In(template))).FirstOrDefault()?.ToString();

    private static RoleBook Roles(JsonObject template) => new(new StackTemplate(template, Tree.TemplateName, new(), AsRun));
}
