using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConfirmFlow.Local;

/// <summary>Where every signed request comes in: it is verified, and given to the service that its signature names.</summary>
/// <param name="services">The services.</param>
/// <param name="signatures">Verifies.</param>
/// <param name="faulty">Lets calls fail that are planned to; null where nothing is.</param>
internal sealed class AwsDoor(IReadOnlyCollection<IAwsService> services, Signatures signatures, FaultyCalls? faulty) : IDoor
{
    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) =>
        SignedBy.IsClaimedBy(request) || UnsignedCall.ProtocolOf(request) is not null || request.Query.ContainsKey("X-Amz-Algorithm");

    /// <inheritdoc/>
    public async Task Answer(HttpContext context)
    {
        var body = await Bodies.Read(context.Request, context.RequestAborted);
        var signed = SignedBy.IsClaimedBy(context.Request) ? SignedBy.Read(context.Request.Headers.Authorization.ToString()) : null;
        var service = services.FirstOrDefault(candidate => candidate.SigningName == signed?.Service);
        var protocol = service?.Protocol ?? UnsignedCall.ProtocolOf(context.Request) ?? WireProtocol.Json10;
        AwsAnswer answer;
        try
        {
            answer = await Answer(context, signed, service, body);
        }
        catch (AwsError error)
        {
            answer = ErrorAnswer.Of(error, protocol);
        }

        await Send(context.Response, answer, protocol);
    }

    private Task<AwsAnswer> Answer(HttpContext context, SignedBy? signed, IAwsService? service, byte[] body)
    {
        var request = context.Request;
        if (signed is null)
        {
            throw new AwsError(403, "MissingAuthenticationTokenException", "The request must be signed, with Signature Version 4 in the Authorization header.");
        }

        var caller = signatures.Verify(request, signed, body);
        if (service is null)
        {
            throw new AwsError(400, "UnknownOperationException", $"The local run has no service '{signed.Service}'.");
        }

        var operation = service.Protocol switch
        {
            WireProtocol.Query => QueryForm.Parse(body)["Action"] ?? "",
            WireProtocol.RestJson => "",
            _ => request.Headers["X-Amz-Target"].ToString().Split('.')[^1],
        };
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var call = new AwsCall(operation, request.Method, path, request.Headers, body, caller);
        Task<AwsAnswer> Pass() => service.Answer(call, context.RequestAborted);
        return faulty is null ? Pass() : faulty.Around(context, call, service, Pass);
    }

    /// <summary>Sends an answer; one without content says nothing of content either (RFC 9110 §15.3.5).</summary>
    internal static async Task Send(HttpResponse response, AwsAnswer answer, WireProtocol protocol)
    {
        response.StatusCode = answer.Status;
        response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Status == 204)
        {
            return;
        }

        response.ContentType = answer.ContentType ?? protocol switch
        {
            WireProtocol.Json10 => "application/x-amz-json-1.0",
            WireProtocol.Json11 => "application/x-amz-json-1.1",
            _ => "application/json",
        };
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body);
    }
}
