namespace ConfirmFlow.Local;

/// <summary>What the console looks at, and the facts it states in its header.</summary>
internal sealed record ConsoleSetup
{
    /// <summary>Where the local run serves.</summary>
    public required string Url { get; init; }

    /// <summary>Whether policies are enforced.</summary>
    public required bool IamEnforced { get; init; }

    /// <summary>What the policy's durations are divided by.</summary>
    public required int Speed { get; init; }

    /// <summary>The policy as the functions read it now.</summary>
    public required Func<string> Policy { get; init; }

    /// <summary>The tables of the template; the one of requests is named <c>…-requests</c>.</summary>
    public required IReadOnlyList<TableResource> Tables { get; init; }

    public required DynamoDbCall DynamoDb { get; init; }

    public required IFunctions Functions { get; init; }

    public required StepFunctionsView StepFunctions { get; init; }

    public required Mailbox Mailbox { get; init; }

    public required Journal Events { get; init; }

    /// <summary>Whether there is a chat window.</summary>
    public bool HasChat { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>The local run ends: pages that are kept up to date are let go.</summary>
    public CancellationToken Ending { get; init; }

    /// <summary>The requests.</summary>
    public RequestsTable Requests => new(DynamoDb, Tables.Single(IsOfRequests).Name);

    /// <summary>The tables that actions change.</summary>
    public IEnumerable<TableResource> SampleTables => Tables.Where(table => !IsOfRequests(table));

    private static bool IsOfRequests(TableResource table) => table.Name.EndsWith("-requests", StringComparison.Ordinal);
}
