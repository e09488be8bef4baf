using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Finds the request that an earlier, same call opened.</summary>
public interface IPointers
{
    /// <summary>Where a key points (a consistent read), or null.</summary>
    Task<Pointer?> Find(PointerKey key, CancellationToken cancel);

    /// <summary>Lets a key point somewhere, if it still points where it did; false if somebody else was quicker.</summary>
    Task<bool> Put(PointerKey key, Pointer pointer, Pointer? before, CancellationToken cancel);
}

/// <summary>From a call to the request that it opened.</summary>
/// <param name="Request">The request; it may not exist yet if its writer was stopped in between.</param>
/// <param name="ActionDigest">What the call asked for.</param>
/// <param name="ForgottenAt">From when on it may be forgotten (UTC).</param>
public sealed record Pointer(RequestId Request, Digest ActionDigest, DateTimeOffset ForgottenAt);
