namespace ConfirmFlow.Local;

/// <summary>What everything else of a local run stands on.</summary>
internal sealed record Ground
{
    /// <summary>The command line.</summary>
    public required Options Options { get; init; }

    /// <summary>The project.</summary>
    public required Tree Tree { get; init; }

    /// <summary>The template.</summary>
    public required StackTemplate Template { get; init; }

    /// <summary>Its roles.</summary>
    public required RoleBook Roles { get; init; }

    /// <summary>What holds them from outside.</summary>
    public required ServiceControl Organization { get; init; }

    /// <summary>What outlives the run.</summary>
    public required Kept Kept { get; init; }

    /// <summary>The emulators, running.</summary>
    public required RunningEmulators Emulators { get; init; }

    /// <summary>The program of each CodeUri, built: a dll, or with <c>--native</c> an executable.</summary>
    public required IReadOnlyDictionary<string, string> Executables { get; init; }

    /// <summary>Where the run serves.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Tells the person who started it.</summary>
    public required Action<string> Say { get; init; }

    /// <summary>Ends the run, for a reason.</summary>
    public required Action<string> GiveUp { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Cancelled when the run ends.</summary>
    public required CancellationToken Stop { get; init; }
}
