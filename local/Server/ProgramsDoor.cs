using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>What programs may look at: <c>/local/mailbox.json</c>, <c>events.json</c> (<c>?from=N</c>: without the first N), <c>sessions.json</c> and <c>/local/credentials/{role}</c>.</summary>
internal sealed class ProgramsDoor(Mailbox mailbox, Journal events, Sessions sessions, RoleBook roles, TimeProvider time) : IDoor
{
    private const string Credentials = "/local/credentials/";

    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Method is "GET" or "HEAD" && Find(request) is not null;

    /// <inheritdoc/>
    public async Task Answer(HttpContext context)
    {
        // Keys lie here. A page elsewhere cannot read the answer; it shall not even get one.
        var elsewhere = context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
        var answer = elsewhere ? null : Find(context.Request)!();
        var body = Encoding.UTF8.GetBytes(answer ?? """{"message":"Not Found"}""");
        context.Response.StatusCode = answer is null ? 404 : 200;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Method == "GET")
        {
            await context.Response.Body.WriteAsync(body);
        }
    }

    private Func<string?>? Find(HttpRequest request) => request.Path.Value switch
    {
        "/local/mailbox.json" => () => mailbox.ToJson(SeenBefore.By(request)),
        "/local/events.json" => () => events.ToJson(SeenBefore.By(request)),
        "/local/sessions.json" => sessions.ToJson,
        { } path when path.StartsWith(Credentials, StringComparison.Ordinal) => () => CredentialsOf(path[Credentials.Length..]),
        _ => null,
    };

    // In the form that the SDKs' credential_process takes.
    private string? CredentialsOf(string logicalId)
    {
        if (roles.Roles.FirstOrDefault(role => role.Role.LogicalId == logicalId) is not { } known)
        {
            return null;
        }

        var session = Callers.NewSession(known.Role.Arn, "try", time.GetUtcNow(), TimeSpan.FromHours(1));
        sessions.Lend(session);
        return new JsonObject
        {
            ["Version"] = 1,
            ["AccessKeyId"] = session.AccessKeyId,
            ["SecretAccessKey"] = session.SecretAccessKey,
            ["SessionToken"] = session.SessionToken,
            ["Expiration"] = Instant.Text(session.Expires),
        }.ToJsonString();
    }
}
