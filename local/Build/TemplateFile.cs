namespace ConfirmFlow.Local;

/// <summary>The project's template, read as the stack that the local run is.</summary>
internal sealed class TemplateFile(Tree tree)
{
    /// <summary>Reads it: links in mails lead to the local run, and the samples are there.</summary>
    /// <param name="endpoint">Where the local run serves.</param>
    /// <param name="chat">Whether there are chats.</param>
    /// <exception cref="StartError">It is broken.</exception>
    public StackTemplate Read(string endpoint, bool chat = false) => new(File.ReadAllText(tree.Template), Tree.TemplateName, new(), new Dictionary<string, string>(chat ? LocalChats.Parameters : [])
    {
        ["BaseUrl"] = endpoint,
        ["SampleData"] = "true",
    });
}
