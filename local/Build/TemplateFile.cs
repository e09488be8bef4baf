namespace ConfirmFlow.Local;

/// <summary>The project's template, read as the stack that the local run is.</summary>
internal sealed class TemplateFile(Tree tree)
{
    /// <summary>Reads it: links in mails lead to the local run, and the samples are there.</summary>
    /// <exception cref="StartError">It is broken.</exception>
    public StackTemplate Read(string endpoint) => new(File.ReadAllText(tree.Template), Tree.TemplateName, new(), new Dictionary<string, string>
    {
        ["BaseUrl"] = endpoint,
        ["SampleData"] = "true",
    });
}
