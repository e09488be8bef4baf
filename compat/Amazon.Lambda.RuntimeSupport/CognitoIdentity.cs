using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The Cognito identity, from the JSON in <c>Lambda-Runtime-Cognito-Identity</c>.</summary>
internal sealed record CognitoIdentity(string IdentityId, string IdentityPoolId) : ICognitoIdentity
{
    /// <summary>Reads an identity; an empty one where there is none.</summary>
    public static CognitoIdentity Parse(string json)
    {
        if (string.IsNullOrWhiteSpace(json)) return new CognitoIdentity(null, null);
        using var document = JsonDocument.Parse(json);
        return new CognitoIdentity(Text("cognitoIdentityId"), Text("cognitoIdentityPoolId"));

        string Text(string name) => document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
