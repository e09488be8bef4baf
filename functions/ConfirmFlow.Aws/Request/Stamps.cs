using System.Security.Cryptography;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The time now, and ids that come up once.</summary>
public sealed class Stamps(TimeProvider clock)
{
    /// <summary>The time now (UTC, whole milliseconds).</summary>
    public DateTimeOffset Now => Time.ToMilliseconds(clock.GetUtcNow());

    /// <summary>A stamp for one attempt to write.</summary>
    // It has to differ, and is no secret: the system's random bytes do, and OpenSSL's generator, which takes a tenth of a start to set up, is left to those that need one.
    public Stamp Next() => new(Now, Guid.NewGuid().ToString("N"));

    /// <summary>A new request's id, which nobody can guess.</summary>
    public static RequestId NewId() => RequestId.From(RandomNumberGenerator.GetBytes(16));

    /// <summary>A new binding code: six digits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString("0123456789", 6);
}
