namespace ConfirmFlow.Local.Tests;

/// <summary>A function of no template.</summary>
internal static class Worker
{
    /// <summary>It, with ten seconds for each event: a busy machine is slow.</summary>
    public static FunctionResource Resource(string logicalId, string name) => new()
    {
        LogicalId = logicalId,
        Name = name,
        Arn = $"arn:aws:lambda:us-east-1:123456789012:function:{name}",
        RoleArn = "arn:aws:iam::123456789012:role/worker",
        CodeUri = "",
        Handler = "bootstrap",
        Timeout = TimeSpan.FromSeconds(10),
        MemoryMegabytes = 128,
        Variables = new Dictionary<string, string>(),
        Routes = [],
        Schedules = [],
    };
}
