namespace Amazon.Lambda.Annotations;

/// <summary>What holds for all functions of an assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class LambdaGlobalPropertiesAttribute : Attribute
{
    /// <summary>Whether the generator writes <c>Main</c>, which runs the function that <c>ANNOTATIONS_HANDLER</c> names.</summary>
    public bool GenerateMain { get; set; }

    /// <summary>The Lambda runtime: <c>provided.al2</c>, <c>provided.al2023</c>, <c>dotnet8</c> or <c>dotnet10</c>.</summary>
    public string Runtime { get; set; }
}
