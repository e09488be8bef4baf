using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Compat.Tests;

/// <summary>The sample, built as functions/ is, against a Runtime API of ours.</summary>
public sealed class RunningAFunction
{
    [Fact]
    public async Task It_answers_one_event_after_the_other()
    {
        await using var lambda = LambdaService.Running("Greet");

        var first = await lambda.Invoke("""{"name":"Ada"}""");
        var second = await lambda.Invoke("""{"NAME":"Grace & <Linus>"}""");

        Assert.EndsWith("/response", first.Path, StringComparison.Ordinal);
        Assert.Equal("""{"text":"Good day, Ada"}""", first.Body);
        Assert.Equal("""{"text":"Good day, Grace & <Linus>"}""", second.Body);
    }

    [Theory]
    [InlineData("Whole", """{"a":[1,null,"ü"]}""", """{"a":[1,null,"ü"]}""")]
    [InlineData("AtOnce", """{"name":"Ada"}""", """{"text":"Ada"}""")]
    [InlineData("Quiet", """{"name":"Ada"}""", "")]
    public async Task Each_form_of_method_is_called(string handler, string payload, string answer)
    {
        await using var lambda = LambdaService.Running(handler);

        var reply = await lambda.Invoke(payload);

        Assert.False(reply.Failed, reply.Body);
        Assert.Equal(answer, reply.Body);
    }

    [Fact]
    public async Task An_exception_is_told_by_its_type_and_the_process_lives_on()
    {
        await using var lambda = LambdaService.Running("Fail");

        var reply = await lambda.Invoke("{}");
        var next = await lambda.Invoke("{}");

        Assert.True(reply.Failed);
        Assert.True(next.Failed);
        Assert.Equal("OutOfReachException", reply.ErrorType);
        Assert.StartsWith("application/vnd.aws.lambda.error+json", reply.ContentType, StringComparison.Ordinal);
        Assert.Equal("OutOfReachException", reply.Json["errorType"]!.GetValue<string>());
        Assert.Equal("not today", reply.Json["errorMessage"]!.GetValue<string>());
        Assert.NotEmpty(reply.Json["stackTrace"]!.AsArray());
        Assert.Equal("InvalidOperationException", reply.Json["cause"]!["errorType"]!.GetValue<string>());
        Assert.False(lambda.Process.HasExited);
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_a_fault_of_that_event_alone()
    {
        await using var lambda = LambdaService.Running("Greet");

        var broken = await lambda.Invoke("""{"name":""");
        var whole = await lambda.Invoke("""{"name":"Ada"}""");

        Assert.Equal("JsonSerializerException", broken.ErrorType);
        Assert.False(whole.Failed);
    }

    [Fact]
    public async Task The_headers_become_the_context()
    {
        await using var lambda = LambdaService.Running("Tell");
        var deadline = DateTimeOffset.UtcNow.AddSeconds(1000).ToUnixTimeMilliseconds();

        var reply = await lambda.Invoke(
            "{}",
            ("Deadline-Ms", $"{deadline}"),
            ("Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:confirmflow-sample"),
            ("Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793"),
            ("Client-Context", """{"custom":{"bedrockAgentCoreToolName":"orders___refund-order","headers":{"x-requester":"rita@example.com"}}}"""));

        var told = reply.Json;
        Assert.EndsWith($"/invocation/{told["RequestId"]}/response", reply.Path, StringComparison.Ordinal);
        Assert.Equal("arn:aws:lambda:us-east-1:123456789012:function:confirmflow-sample", told["Arn"]!.GetValue<string>());
        Assert.Equal("confirmflow-sample", told["Function"]!.GetValue<string>());
        Assert.Equal(512, told["Memory"]!.GetValue<int>());
        Assert.InRange(told["SecondsLeft"]!.GetValue<double>(), 900, 1000);
        Assert.Equal("Root=1-5759e988-bd862e3fe1be46a994272793", told["Trace"]!.GetValue<string>());
        Assert.Equal("orders___refund-order", told["Custom"]!["bedrockAgentCoreToolName"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"x-requester":"rita@example.com"}"""), JsonNode.Parse(told["Custom"]!["headers"]!.GetValue<string>())));
    }

    [Fact]
    public async Task No_client_context_is_an_empty_one()
    {
        await using var lambda = LambdaService.Running("Tell");

        var reply = await lambda.Invoke("{}");

        Assert.False(reply.Failed, reply.Body);
        Assert.Null(reply.Json["Custom"]);
    }

    [Theory]
    [InlineData("{custom", "JsonReaderException")]
    [InlineData("null", "InvalidOperationException")]
    [InlineData("[1]", "InvalidOperationException")]
    [InlineData("""{"custom":5}""", "InvalidOperationException")]
    [InlineData("""{"custom":null}""", "InvalidOperationException")]
    [InlineData("""{"custom":{"a":"1","a":"2"}}""", "ArgumentException")]
    [InlineData("""{"custom":{"a":"\ud800"}}""", "InvalidOperationException")]
    [InlineData("""{"client":5,"custom":{}}""", "InvalidOperationException")]
    public async Task A_client_context_of_another_shape_is_a_fault_of_that_event_alone(string context, string type)
    {
        await using var lambda = LambdaService.Running("Tell");

        var broken = await lambda.Invoke("{}", ("Client-Context", context));
        var whole = await lambda.Invoke("{}");

        Assert.True(broken.Failed);
        Assert.Equal(type, broken.Json["errorType"]!.GetValue<string>());
        Assert.False(whole.Failed);
    }

    [Fact]
    public async Task It_ends_when_it_is_told_to_terminate()
    {
        await using var lambda = LambdaService.Running("Greet");
        await lambda.Polled;

        using var kill = Process.Start("kill", ["-TERM", $"{lambda.Process.Id}"]);
        await lambda.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        // The published package leaves the signal to .NET, which ends the process with 128 + SIGTERM.
        Assert.Equal(Built.OnCompat ? 0 : 143, lambda.Process.ExitCode);
    }

    [Fact]
    public async Task It_fails_when_there_is_no_Runtime_API()
    {
        await using var lambda = LambdaService.Running("Greet", runtimeApi: "127.0.0.1:1");

        await lambda.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.NotEqual(0, lambda.Process.ExitCode);
        Assert.Contains("HttpRequestException", await lambda.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_has_no_default_branch()
    {
        await using var lambda = LambdaService.Running("NoSuchFunction");

        await lambda.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        // As with the published generator: this is why each executable checks the name itself.
        Assert.Equal(0, lambda.Process.ExitCode);
    }
}
