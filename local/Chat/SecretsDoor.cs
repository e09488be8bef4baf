using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>The local endpoint of the layer AWS-Parameters-and-Secrets-Lambda-Extension, with which functions read secrets under their own role.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html. In the cloud each function has one of its own, on port 2773.</remarks>
internal sealed class SecretsDoor(LocalChats chats, Sessions sessions, IAuthorizer authorizer, Stack stack, ChatCalls calls) : IDoor
{
    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Method == "GET" && request.Path == "/secretsmanager/get";

    /// <inheritdoc/>
    public Task Answer(HttpContext context)
    {
        var session = sessions.FindByToken(context.Request.Headers["X-Aws-Parameters-Secrets-Token"].ToString());
        return calls.Answer(context, session, "secretsmanager:GetSecretValue", null, [], () =>
        {
            var (status, body) = Answer(context.Request, session);
            return new(status, null, Encoding.UTF8.GetBytes(body));
        });
    }

    private (int Status, string Body) Answer(HttpRequest request, RoleSession? session)
    {
        if (session is null) return (401, """{"message":"an AWS session token is needed in the header X-Aws-Parameters-Secrets-Token"}""");

        var arn = request.Query["secretId"].ToString();
        try
        {
            authorizer.Demand(Callers.For(session, stack), "secretsmanager:GetSecretValue", arn);
        }
        catch (AwsError denied)
        {
            return (400, new JsonObject { ["message"] = denied.Message }.ToJsonString());
        }

        return chats.ValueOf(arn, session) is { } value
            ? (200, new JsonObject { ["ARN"] = arn, ["Name"] = arn.Split(':')[^1][..^7], ["SecretString"] = value, ["VersionStages"] = new JsonArray("AWSCURRENT") }.ToJsonString())
            : (400, """{"message":"ResourceNotFoundException: Secrets Manager can't find the specified secret."}""");
    }
}
