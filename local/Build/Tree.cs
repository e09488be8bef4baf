namespace ConfirmFlow.Local;

/// <summary>The project's own folder, which holds template.yaml.</summary>
internal sealed record Tree(string Root)
{
    /// <summary>The template's name.</summary>
    public const string TemplateName = "template.yaml";

    /// <summary>The template.</summary>
    public string Template => Path.Combine(Root, TemplateName);

    /// <summary>The local run's own folder.</summary>
    public string Local => Path.Combine(Root, "local");

    /// <summary>Finds it above the program.</summary>
    /// <exception cref="StartError">There is none.</exception>
    public static Tree Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, TemplateName)))
            {
                return new(folder.FullName);
            }
        }

        throw new StartError($"There is no {TemplateName} above {AppContext.BaseDirectory}.");
    }
}
