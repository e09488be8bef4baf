using System.Diagnostics;
using System.Text.Json;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>The AWS CLI and boto3, where a machine has them: clients that share no line with those of .NET.</summary>
public sealed class UsingOtherClients(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Fact]
    public async Task The_AWS_CLI_opens_a_request_through_a_gateway_and_reads_the_refunded_order()
    {
        Assert.SkipUnless(await Has("aws", "--version"), "The AWS CLI is not installed here.");
        var order = await stack.Tables.NewOrder();
        using var files = new TemporaryFolder();
        var payload = files.Write("payload.json", JsonSerializer.Serialize(RefundOf(order)));
        var context = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(GatewayDoor.Context("refund-order", GatewayDoor.Headers(Rita))));

        // fileb:// is taken as it is by both versions of the CLI.
        await Run("aws", "lambda", "invoke", "--function-name", GatewayDoor.Function, "--client-context", context, "--payload", $"fileb://{payload}", files.Path("answer.json"));
        var told = new Told(JsonDocument.Parse(files.Read("answer.json")).RootElement);
        await stack.Mailbox.Approve(told.Id, Ada);
        await stack.Doors.Gateway.Until(told.Id, "Executed");

        Assert.Equal("refunded", await Run(
            "aws", "dynamodb", "get-item", "--table-name", Tables.Orders, "--key", $$$"""{"orderId":{"S":"{{{order}}}"}}""", "--query", "Item.status.S", "--output", "text"));
        var execution = $"arn:aws:states:us-east-1:{await stack.Account()}:execution:confirmflow-approval:{told.Id}-1";
        await stack.Executions.Ended(await stack.Account(), told.Id);
        Assert.Equal("SUCCEEDED", await Run("aws", "stepfunctions", "describe-execution", "--execution-arn", execution, "--query", "status", "--output", "text"));
    }

    [Fact]
    public async Task Boto3_tells_the_whole_story_through_every_door()
    {
        Assert.SkipUnless(await Has("python3", "-c", "import boto3"), "python3 has no boto3 here.");
        var orders = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stack.Tables.NewOrder()));

        var said = await Run("python3", [Path.Combine(Repo.Root, "tests", "ConfirmFlow.Story.Tests", "story.py"), .. orders]);

        Assert.Equal("plain refunded\ngateway refunded\nbedrock function refunded\nbedrock api refunded", said);
    }

    private async Task<string> Run(string program, params string[] arguments)
    {
        var (exit, output, errors) = await Start(program, arguments);
        Assert.True(exit == 0, $"{program} {string.Join(' ', arguments)}\n{output}{errors}");
        return output.Trim();
    }

    private async Task<bool> Has(string program, params string[] arguments)
    {
        try
        {
            return (await Start(program, arguments)).Exit == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private async Task<(int Exit, string Output, string Errors)> Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["AWS_ACCESS_KEY_ID"], start.Environment["AWS_SECRET_ACCESS_KEY"]) = ("local", "local");
        (start.Environment["AWS_REGION"], start.Environment["AWS_DEFAULT_REGION"]) = ("us-east-1", "us-east-1");
        start.Environment["AWS_ENDPOINT_URL"] = stack.Address.AbsoluteUri.TrimEnd('/');
        start.Environment["AWS_PAGER"] = "";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
