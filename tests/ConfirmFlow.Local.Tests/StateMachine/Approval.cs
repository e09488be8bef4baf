using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>The machine that is deployed, with functions that follow a script.</summary>
internal static class Approval
{
    public const string Ask = """{"requestId":"ar-1","run":1,"next":"ask","wait":3600}""";

    /// <summary>What the functions are called in these tests.</summary>
    public static readonly IReadOnlyDictionary<string, string> Functions = new Dictionary<string, string>
    {
        ["LambdaInvoke"] = "arn:aws:states:::lambda:invoke",
        ["LambdaInvokeAndWait"] = "arn:aws:states:::lambda:invoke.waitForTaskToken",
        ["NotifyFunctionArn"] = "notify",
        ["AdvanceFunctionArn"] = "advance",
        ["ExecuteFunctionArn"] = "execute",
        ["ReportFunctionArn"] = "report",
    };

    /// <summary>Notify, Execute and Report do their work at once; Advance says these one after the other, the last for ever.</summary>
    public static Stage Stage(params string[] advance)
    {
        var stage = new Stage(DefinitionText.Fill(File.ReadAllText(Path.Combine(Root(), "statemachine", "approval.asl.json")), Functions));
        stage.Functions
            .On("notify", ScriptedFunctions.Answered("null"))
            .On("advance", [.. advance.Select(ScriptedFunctions.Answered)])
            .On("execute", ScriptedFunctions.Answered("null"))
            .On("report", ScriptedFunctions.Answered("null"));
        return stage;
    }

    /// <summary>Rings the doorbell of the one execution that waits.</summary>
    public static void Ring(this Stage stage) =>
        stage.Call("SendTaskSuccess", new() { ["taskToken"] = stage.The().Position.Token, ["output"] = "{}" });

    public static IReadOnlyList<JsonNode?> Sent(this Stage stage, string function) =>
        [.. stage.Functions.Calls.Where(call => call.Function == function).Select(call => call.Event)];

    /// <summary>The folder of the template.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "statemachine", "approval.asl.json"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
