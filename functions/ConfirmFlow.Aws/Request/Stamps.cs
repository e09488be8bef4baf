using System.Security.Cryptography;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The time now, and ids that nobody can guess.</summary>
public sealed class Stamps(TimeProvider clock)
{
    /// <summary>The time now (UTC, whole milliseconds).</summary>
    public DateTimeOffset Now => Time.ToMilliseconds(clock.GetUtcNow());

    /// <summary>A stamp for one attempt to write.</summary>
    public Stamp Next() => new(Now, RandomNumberGenerator.GetHexString(16, lowercase: true));

    /// <summary>A new request's id.</summary>
    public static RequestId NewId() => RequestId.From(RandomNumberGenerator.GetBytes(16));
}
