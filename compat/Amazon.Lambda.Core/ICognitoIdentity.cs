namespace Amazon.Lambda.Core;

/// <summary>The Amazon Cognito identity a mobile caller used.</summary>
public interface ICognitoIdentity
{
    /// <summary>The identity's id.</summary>
    string IdentityId { get; }

    /// <summary>The identity pool's id.</summary>
    string IdentityPoolId { get; }
}
