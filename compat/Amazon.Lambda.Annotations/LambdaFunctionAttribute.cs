namespace Amazon.Lambda.Annotations;

/// <summary>Makes a method a Lambda function: the generator writes <c>Class_Method_Generated</c> around it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class LambdaFunctionAttribute : Attribute
{
    /// <summary>The logical id in the template, letters and digits only.</summary>
    public string ResourceName { get; set; }

    /// <summary>Seconds.</summary>
    public uint Timeout { get; set; }

    /// <summary>MB.</summary>
    public uint MemorySize { get; set; }

    /// <summary>The role, for a template that the generator writes.</summary>
    public string Role { get; set; }

    /// <summary>Policies, for a template that the generator writes.</summary>
    public string Policies { get; set; }

    /// <summary>How the function is packed.</summary>
    public LambdaPackageType PackageType { get; set; }
}
