namespace ConfirmFlow.Local.Tests;

/// <summary>States that tests are written with.</summary>
internal static class A
{
    public const string End = """ "End": { "Type": "Succeed" } """;

    /// <summary>A task that invokes the function <c>f</c> with its whole input, and whatever more is given.</summary>
    public static string Task(string name, string more = "", string next = "\"End\": true", string function = "f") => $$"""
        "{{name}}": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": { "FunctionName": "{{function}}", "Payload.$": "$" }, {{more}} {{next}} }
        """;

    /// <summary>A task that invokes the function <c>f</c> with its token and waits for it.</summary>
    public static string Waiting(string name, string more = "", string next = "\"End\": true") => $$"""
        "{{name}}": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
          "Parameters": { "FunctionName": "f", "Payload": { "token.$": "$$.Task.Token" } }, {{more}} {{next}} }
        """;
}
