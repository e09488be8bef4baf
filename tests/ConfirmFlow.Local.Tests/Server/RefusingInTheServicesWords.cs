using System.Text;

namespace ConfirmFlow.Local.Tests;

public class RefusingInTheServicesWords
{
    private const string Caller = "arn:aws:sts::123456789012:assumed-role/Intake/lambda";
    private static readonly Verdict Because = Verdict.NotAllowed("identity-based policy", "x:Y");

    [Theory]
    [InlineData(nameof(WireProtocol.Json10), "dynamodb:PutItem", 400, """{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"User: {0} is not authorized to perform: dynamodb:PutItem on resource: r because no identity-based policy allows the x:Y action"}""")]
    [InlineData(nameof(WireProtocol.Json10), "states:StopExecution", 400, """{"__type":"AccessDeniedException","Message":"User: {0} is not authorized to perform: states:StopExecution on resource: r because no identity-based policy allows the x:Y action"}""")]
    [InlineData(nameof(WireProtocol.Json11), "events:PutEvents", 400, """{"__type":"AccessDeniedException","Message":"User: {0} is not authorized to perform: events:PutEvents on resource: r because no identity-based policy allows the x:Y action"}""")]
    [InlineData(nameof(WireProtocol.RestJson), "lambda:InvokeFunction", 403, """{"Message":"User: {0} is not authorized to perform: lambda:InvokeFunction on resource: r because no identity-based policy allows the x:Y action"}""")]
    [InlineData(nameof(WireProtocol.RestJson), "ses:SendEmail", 403, """{"message":"User `{0}\u0027 is not authorized to perform `ses:SendEmail\u0027 on resource `r\u0027"}""")]
    [InlineData(nameof(WireProtocol.Query), "sts:AssumeRole", 403, "<Code>AccessDenied</Code><Message>User: {0} is not authorized to perform: sts:AssumeRole on resource: r</Message>")]
    public void Each_has_its_own_status_and_form(string protocol, string action, int status, string body)
    {
        var answer = ErrorAnswer.Of(new AccessDenied(Caller, new(action, "r", new()), Because), Enum.Parse<WireProtocol>(protocol));

        Assert.Equal(status, answer.Status);
        Assert.Contains(Plain(body.Replace("{0}", Caller, StringComparison.Ordinal)), Plain(Encoding.UTF8.GetString(answer.Body.Span)), StringComparison.Ordinal);
        Assert.Equal(protocol == nameof(WireProtocol.RestJson) ? "AccessDeniedException" : null, answer.Headers.GetValueOrDefault("x-amzn-ErrorType"));
    }

    [Fact]
    public void Every_other_error_keeps_its_code() => Assert.Equal(
        """{"__type":"ValidationException","message":"No."}""",
        Encoding.UTF8.GetString(ErrorAnswer.Of(AwsError.Validation("No."), WireProtocol.Json10).Body.Span));

    // JSON may write a character as itself or by its number.
    private static string Plain(string text) => text.Replace("\\u0027", "'", StringComparison.Ordinal).Replace("\\u0060", "`", StringComparison.Ordinal);
}
