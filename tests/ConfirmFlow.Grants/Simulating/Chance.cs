namespace ConfirmFlow.Grants;

/// <summary>Numbers that look random and come again with the same seed, whatever the runtime's version: SplitMix64 (S. Vigna, https://prng.di.unimi.it/splitmix64.c).</summary>
internal sealed class Chance(int seed)
{
    private ulong state = (ulong)seed;

    /// <summary>A number from 0 to below a limit.</summary>
    public int Next(int limit)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
