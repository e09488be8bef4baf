using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Who asks in many cases: what those have in common.</summary>
/// <param name="Name">Its session, or a service with the role it would become.</param>
/// <param name="Common">The members that its cases share; the boundary is not always among them.</param>
internal sealed record AgreedRole(string Name, JsonObject Common)
{
    private const string Arn = "aws:PrincipalArn";

    /// <summary>The one who asks in a case.</summary>
    public static AgreedRole Of(AccessCase it)
    {
        var (written, role) = (it.Write(), it.Keys[Arn][0]);
        var common = new JsonObject { ["principal"] = it.Principal, [Arn] = role };
        if (written["identity"] is { } identity) common["identity"] = identity.DeepClone();
        return new($"{it.Principal} {role} {common["identity"]?.ToJsonString()}", common);
    }

    /// <summary>Takes out of a case what it shares with the others.</summary>
    public JsonObject Shorten(JsonObject line)
    {
        line.Remove("principal");
        line.Remove("identity");
        line.ObjectOf("keys").Remove(Arn);
        return line;
    }

    /// <summary>Puts it in again.</summary>
    public void Lengthen(JsonObject line)
    {
        line["principal"] = Common.TextOf("principal");
        if (Common["identity"] is { } identity) line["identity"] = identity.DeepClone();
        line.ObjectOf("keys")[Arn] = new JsonArray(Common.TextOf(Arn));
    }

    /// <summary>As JSON.</summary>
    public JsonObject Write() => (JsonObject)Common.DeepClone();

    /// <summary>Reads it.</summary>
    public static AgreedRole Read(JsonObject common) => new("", common);
}
