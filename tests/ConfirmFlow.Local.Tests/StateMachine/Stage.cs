using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.Local.Tests;

/// <summary>Step Functions with a clock that is moved by hand and functions that do as they are told.</summary>
internal sealed class Stage : IDisposable
{
    public const string MachineArn = "arn:aws:states:us-east-1:123456789012:stateMachine:test";
    public const string RoleArn = "arn:aws:iam::123456789012:role/machine";

    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private string definition;

    public Stage(string definition)
    {
        this.definition = definition;
        Folder = Path.Combine(Path.GetTempPath(), "confirmflow-" + Path.GetRandomFileName());
        Step = Open();
    }

    public FakeTimeProvider Time { get; } = new(Noon);

    public ScriptedFunctions Functions { get; } = new();

    public string Folder { get; private set; }

    public StepFunctions Step { get; private set; }

    public double Chance { get; set; } = 1;

    /// <summary>What the local run could not cope with.</summary>
    public List<Exception> Faults { get; } = [];

    public StepFunctionsView View => new(Step);

    public StepFunctionsApi Api => new(Step);

    /// <summary>A machine of the given states, of which the first is where it starts.</summary>
    public static Stage With(string states) => new(Machine(states));

    public static string Machine(string states)
    {
        using var json = JsonDocument.Parse("{" + states + "}");
        return $$"""{ "StartAt": "{{json.RootElement.EnumerateObject().First().Name}}", "States": { {{states}} } }""";
    }

    public string Start(string input = "{}", string name = "one") =>
        Call("StartExecution", new() { ["stateMachineArn"] = MachineArn, ["name"] = name, ["input"] = input })["executionArn"]!.GetValue<string>();

    /// <summary>Starts one and returns it.</summary>
    public Execution Run(string input = "{}", string name = "one") => Step.Index.Find(Start(input, name))!;

    public Execution The(string name = "one") => Step.Index.All.Single(each => each.Identity.Name == name);

    public JsonObject Call(string operation, JsonObject body)
    {
        using var json = JsonDocument.Parse(body.ToJsonString());
        return Api.Handle(operation, json.RootElement);
    }

    public string Refused(string operation, JsonObject body) => Assert.Throws<AwsError>(() => Call(operation, body)).Code;

    /// <summary>Moves the clock, and stops at every moment at which something is due.</summary>
    public void LetPass(TimeSpan time)
    {
        var end = Time.GetUtcNow() + time;
        while (Step.NextDue is { } due && due <= end)
        {
            Time.SetUtcNow(due > Time.GetUtcNow() ? due : Time.GetUtcNow().AddMilliseconds(1));
        }

        if (end > Time.GetUtcNow()) Time.SetUtcNow(end);
    }

    /// <summary>Ends as kill -9 would, since ending writes nothing, and begins again on the same folder.</summary>
    public void Restart(string? otherDefinition = null, bool resume = true)
    {
        Step.Dispose();
        definition = otherDefinition ?? definition;
        Step = Open();
        if (resume) Step.Resume();
    }

    /// <summary>Goes on with a folder that holds these journals and nothing else, as if killed when they looked so; does not resume yet.</summary>
    public void RestartWith(IReadOnlyDictionary<string, byte[]> journals)
    {
        Step.Dispose();
        foreach (var old in Directory.EnumerateFiles(Folder, "*.jsonl")) File.Delete(old);
        foreach (var (name, bytes) in journals) File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        Step = Open();
    }

    public string Journal() => Directory.EnumerateFiles(Folder, "*.jsonl").Single();

    public void Dispose()
    {
        Step.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private StepFunctions Open() => new(new()
    {
        Folder = Folder,
        Machines = [new(MachineArn, RoleArn, definition)],
        Functions = Functions,
        Authorizer = new OpenDoors(),
        Time = Time,
        Broken = Faults.Add,
        Chance = () => Chance,
    });
}
