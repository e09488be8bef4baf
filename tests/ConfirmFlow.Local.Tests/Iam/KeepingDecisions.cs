using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>What is written down of each decision.</summary>
public sealed class KeepingDecisions : IDisposable
{
    private static readonly StackTemplate Template = new TemplateFile(Tree.Find()).Read("http://127.0.0.1:4300");
    private static readonly RoleBook Roles = new(Template);
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow").FullName;
    private readonly AccessLog log;
    private readonly TemplateAuthorizer authorizer;

    public KeepingDecisions()
    {
        log = new(File);
        authorizer = new(Roles, ServiceControl.None, Template.Stack, TimeProvider.System, decision => log.Append(decision, "arn:worker"));
    }

    private string File => Path.Combine(folder, "access.jsonl");

    [Fact]
    public void A_function_is_written_down_with_what_it_asked_and_what_was_said()
    {
        var reader = Worker("ShowConfirmFunction");
        var keys = new ConditionKeys().With("dynamodb:LeadingKeys", ["request#1", "link#2"]);

        authorizer.Demand(reader, "dynamodb:GetItem", Table, keys);
        Assert.Throws<AccessDenied>(() => authorizer.Demand(reader, "dynamodb:DeleteTable", Table, keys));

        var (read, write) = (Written[1], Written[2]);
        Assert.Equal(("dynamodb:GetItem", Table, "true", ""), (read.TextOf("action"), read.TextOf("resource"), read.TextOf("allowed"), read.TextOf("because")));
        Assert.EndsWith(":function:confirmflow-show-confirm", read.TextOf("by"), StringComparison.Ordinal);
        Assert.Equal(["request#1", "link#2"], read.ObjectOf("keys").TextsOf("dynamodb:LeadingKeys"));
        Assert.Equal(("false", "because no identity-based policy allows the dynamodb:DeleteTable action"), (write.TextOf("allowed"), write.TextOf("because")));
    }

    [Fact]
    public void A_service_that_takes_a_role_is_written_down_itself()
    {
        Worker("ShowConfirmFunction");

        var taken = Assert.Single(Written);
        Assert.Equal(("lambda.amazonaws.com", "lambda.amazonaws.com", "sts:AssumeRole", "true"), (taken.TextOf("by"), taken.TextOf("service"), taken.TextOf("action"), taken.TextOf("trust")));
    }

    [Fact]
    public void A_session_somebody_holds_by_themselves_is_nobodys()
    {
        var lent = Callers.For(Callers.NewSession(Template.Roles.First(role => role.LogicalId == "ShowConfirmRole").Arn, "try", DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), Template.Stack);
        using var nobodys = new AccessLog(Path.Combine(folder, "other.jsonl"));

        new TemplateAuthorizer(Roles, ServiceControl.None, Template.Stack, TimeProvider.System, decision => nobodys.Append(decision, null))
            .Demand(lent, "dynamodb:GetItem", Table, new ConditionKeys().With("dynamodb:LeadingKeys", "request#1"));

        Assert.Null(JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(folder, "other.jsonl")))!["by"]);
    }

    [Fact]
    public void What_another_run_wrote_stays()
    {
        log.Begin("first");
        log.Dispose();

        using (var again = new AccessLog(File)) again.Begin("second");

        Assert.Equal(["first", "second"], Written.Select(line => line.TextOf("template")));
    }

    [Fact]
    public void Half_a_line_of_a_run_that_was_killed_does_not_spoil_the_next()
    {
        log.Dispose();
        System.IO.File.WriteAllText(File, """{"template":"fir""");

        using (var again = new AccessLog(File)) again.Begin("second");

        Assert.Equal("""{"template":"second"}""", ReadShared(File).Last());
    }

    public void Dispose()
    {
        log.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Table => Template.Tables.First(table => table.HashKey == "key").Arn;

    private List<JsonObject> Written => [.. ReadShared(File).Select(line => (JsonObject)JsonNode.Parse(line)!)];

    private Caller Worker(string function)
    {
        var it = Template.Functions.First(candidate => candidate.LogicalId == function);
        return authorizer.ServiceUnder(it.RoleArn, "lambda.amazonaws.com", it.Arn);
    }

    private static IEnumerable<string> ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
