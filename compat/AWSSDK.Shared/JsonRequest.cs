using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Compat;

/// <summary>A request as a POST with a JSON body.</summary>
/// <param name="service">The namespace of the service's client, as the pipeline wants it.</param>
/// <param name="path">The path.</param>
/// <param name="contentType">The body's type.</param>
/// <param name="target">The <c>X-Amz-Target</c> header; null where the path says which operation it is.</param>
/// <param name="write">Writes the body's members.</param>
internal sealed class JsonRequest<TRequest>(
    string service, string path, string contentType, string target, Action<Utf8JsonWriter, TRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            write(json, (TRequest)input);
            json.WriteEndObject();
        }

        var request = new DefaultRequest(input, service) { HttpMethod = "POST", ResourcePath = path, Content = body.ToArray() };
        request.Headers["Content-Type"] = contentType;
        if (target is not null) request.Headers["X-Amz-Target"] = target;
        return request;
    }
}
