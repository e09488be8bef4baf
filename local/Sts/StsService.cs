using System.Globalization;
using System.Text;
using System.Xml;

namespace ConfirmFlow.Local;

/// <summary>AWS Security Token Service: AssumeRole and GetCallerIdentity.</summary>
internal sealed class StsService(RoleAssumption assumption, Stack stack) : IAwsService
{
    private const string Namespace = "https://sts.amazonaws.com/doc/2011-06-15/";

    /// <inheritdoc/>
    public string SigningName => "sts";

    /// <inheritdoc/>
    public WireProtocol Protocol => WireProtocol.Query;

    /// <inheritdoc/>
    public Task<AwsAnswer> Answer(AwsCall call, CancellationToken cancel) => Task.FromResult(call.Operation switch
    {
        "AssumeRole" => AssumeRole(call),
        "GetCallerIdentity" => Xml("GetCallerIdentity", xml =>
        {
            xml.WriteElementString("Arn", call.Caller.Arn);
            xml.WriteElementString("UserId", call.Caller.UserId);
            xml.WriteElementString("Account", stack.Account);
        }),
        _ => throw new AwsError(400, "InvalidAction", $"The local run's STS has no action '{call.Operation}'."),
    });

    private AwsAnswer AssumeRole(AwsCall call)
    {
        var request = AssumeRoleRequest.Read(QueryForm.Parse(call.Body));
        var session = assumption.Assume(call.Caller, request);
        var caller = Callers.For(session, stack);
        return Xml("AssumeRole", xml =>
        {
            xml.WriteStartElement("Credentials");
            xml.WriteElementString("AccessKeyId", session.AccessKeyId);
            xml.WriteElementString("SecretAccessKey", session.SecretAccessKey);
            xml.WriteElementString("SessionToken", session.SessionToken);
            xml.WriteElementString("Expiration", session.Expires.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("AssumedRoleUser");
            xml.WriteElementString("AssumedRoleId", caller.UserId);
            xml.WriteElementString("Arn", caller.Arn);
            xml.WriteEndElement();
            if (session.SourceIdentity is { } source)
            {
                xml.WriteElementString("SourceIdentity", source);
            }
        });
    }

    private static AwsAnswer Xml(string operation, Action<XmlWriter> result)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement(operation + "Response", Namespace);
            xml.WriteStartElement(operation + "Result");
            result(xml);
            xml.WriteEndElement();
            xml.WriteStartElement("ResponseMetadata");
            xml.WriteElementString("RequestId", Guid.NewGuid().ToString());
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return new(200, "text/xml", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
