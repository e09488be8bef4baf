namespace ConfirmFlow.Local;

/// <summary>What Step Functions needs from the rest of the local run.</summary>
internal sealed record StepFunctionsSetup
{
    /// <summary>Where journals are kept; made when missing.</summary>
    public required string Folder { get; init; }

    public required IReadOnlyList<MachineSource> Machines { get; init; }

    public required IFunctions Functions { get; init; }

    public required IAuthorizer Authorizer { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told when an execution cannot go on, for instance because the disk is full: the process had better end.</summary>
    public required Action<Exception> Broken { get; init; }

    /// <summary>Numbers from 0 to 1, for the jitter of retries.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;
}
