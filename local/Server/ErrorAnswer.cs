using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace ConfirmFlow.Local;

/// <summary>An error in the form of a service's protocol.</summary>
internal static class ErrorAnswer
{
    /// <summary>Puts an error into words and status that the service's clients know.</summary>
    public static AwsAnswer Of(AwsError error, WireProtocol protocol) => protocol switch
    {
        WireProtocol.Query => Xml(error),
        WireProtocol.RestJson => Json(IsAboutTheCaller(error) ? 403 : error.Status, new() { [Member(error)] = error.Message }) with
        {
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = error.Code },
        },
        _ => Json(error.Status, new() { ["__type"] = Type(error), [Member(error)] = error.Message }),
    };

    // Refusals come from what stands before a service, and have its spelling.
    private static string Member(AwsError error) => error is AccessDenied { Service: not "ses" } ? "Message" : "message";

    private static string Type(AwsError error) => error is AccessDenied { Service: "dynamodb" } ? "com.amazon.coral.service#" + error.Code : error.Code;

    private static AwsAnswer Json(int status, JsonObject body) => AwsAnswer.Json(body) with { Status = status };

    private static AwsAnswer Xml(AwsError error)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("ErrorResponse", "https://sts.amazonaws.com/doc/2011-06-15/");
            xml.WriteStartElement("Error");
            xml.WriteElementString("Type", "Sender");
            xml.WriteElementString("Code", QueryCode(error.Code));
            xml.WriteElementString("Message", error.Message);
            xml.WriteEndElement();
            xml.WriteElementString("RequestId", Guid.NewGuid().ToString());
            xml.WriteEndElement();
        }

        return new(IsAboutTheCaller(error) ? 403 : error.Status, "text/xml", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static bool IsAboutTheCaller(AwsError error) => error.Code is "AccessDeniedException" or "UnrecognizedClientException"
        or "InvalidSignatureException" or "ExpiredTokenException" or "MissingAuthenticationTokenException";

    private static string QueryCode(string code) => code switch
    {
        "AccessDeniedException" => "AccessDenied",
        "UnrecognizedClientException" => "InvalidClientTokenId",
        "InvalidSignatureException" => "SignatureDoesNotMatch",
        "ExpiredTokenException" => "ExpiredToken",
        "MissingAuthenticationTokenException" => "MissingAuthenticationToken",
        _ => code,
    };
}
