namespace Amazon.Lambda.Core;

/// <summary>The application that invoked the function, as its SDK described itself.</summary>
public interface IClientApplication
{
    /// <summary>The package name.</summary>
    string AppPackageName { get; }

    /// <summary>The title.</summary>
    string AppTitle { get; }

    /// <summary>The version code.</summary>
    string AppVersionCode { get; }

    /// <summary>The version name.</summary>
    string AppVersionName { get; }

    /// <summary>The installation's id.</summary>
    string InstallationId { get; }
}
