extern alias Local;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Aws;
using Local::ConfirmFlow.Local;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>The machine that is deployed, interpreted by the local run's Step Functions, in a time that is moved by hand.</summary>
internal sealed class VirtualMachine : IWorkflow, IDoorbell, IAuthorizer, IDisposable
{
    private const string Arn = "arn:aws:states:us-east-1:123456789012:stateMachine:approval";

    private readonly FakeTimeProvider _clock;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "confirmflow-" + Path.GetRandomFileName());
    private readonly List<Exception> _broken = [];
    private readonly StepFunctions _step;

    public VirtualMachine(FakeTimeProvider clock, IFunctions functions)
    {
        _clock = clock;
        _step = new(new()
        {
            Folder = _folder,
            Machines = [new(Arn, "arn:aws:iam::123456789012:role/machine", DefinitionText.Fill(File.ReadAllText(Path.Combine(Root(), "statemachine", "approval.asl.json")), Names))],
            Functions = functions,
            Authorizer = this,
            Time = clock,
            Broken = _broken.Add,
            Chance = () => 1,
        });
    }

    private static Dictionary<string, string> Names => new()
    {
        ["LambdaInvoke"] = "arn:aws:states:::lambda:invoke",
        ["LambdaInvokeAndWait"] = "arn:aws:states:::lambda:invoke.waitForTaskToken",
        ["NotifyFunctionArn"] = "notify",
        ["AdvanceFunctionArn"] = "advance",
        ["ExecuteFunctionArn"] = "execute",
        ["ReportFunctionArn"] = "report",
    };

    /// <summary>How the executions stand: one for each run of a request.</summary>
    public IEnumerable<string> Executions => _step.Index.All.Select(each => each.Position.Status.ToString());

    public Task Start(ApprovalRequest request, CancellationToken cancel)
    {
        // As the adapter does it (StepFunctionsWorkflow).
        var first = request.FirstStep;
        Assert.Equal(1, request.Run);
        Call("StartExecution", new()
        {
            ["stateMachineArn"] = Arn,
            ["name"] = $"{request.Id}-1",
            ["input"] = $$"""{"requestId":"{{request.Id}}","run":1,"next":"{{first.Kind.Word()}}","wait":{{first.Wait.TotalSeconds:0}}}""",
        });
        return Task.CompletedTask;
    }

    public Task<RunState> Look(ApprovalRequest request, CancellationToken cancel) => Task.FromResult(RunState.Running);

    public Task<bool> Ring(string taskToken, CancellationToken cancel)
    {
        try { Call("SendTaskSuccess", new() { ["taskToken"] = taskToken, ["output"] = "{}" }); }
        catch (AwsError gone) when (gone.Code is "TaskTimedOut" or "TaskDoesNotExist") { return Task.FromResult(false); }
        return Task.FromResult(true);
    }

    /// <summary>Moves the clock, and stops at every moment at which something is due.</summary>
    public void LetPassUntil(DateTimeOffset end)
    {
        while (_step.NextDue is { } due && due <= end) _clock.SetUtcNow(due > _clock.GetUtcNow() ? due : _clock.GetUtcNow().AddMilliseconds(1));
        if (end > _clock.GetUtcNow()) _clock.SetUtcNow(end);
        Assert.Empty(_broken);
    }

    public void Demand(Caller caller, string action, string resource, ConditionKeys? keys = null)
    {
    }

    public void DemandTrust(Caller caller, string action, KnownRole role, ConditionKeys keys)
    {
    }

    public void DemandForService(string service, string sourceArn, string action, string resource)
    {
    }

    public Caller ServiceUnder(string roleArn, string service, string sourceArn) => new(roleArn, "machine", null);

    public void Dispose()
    {
        _step.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Call(string operation, JsonObject body)
    {
        using var json = JsonDocument.Parse(body.ToJsonString());
        new StepFunctionsApi(_step).Handle(operation, json.RootElement);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
