using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A doorbell that remembers who rang.</summary>
internal sealed class Bell : IDoorbell
{
    public List<string> Rung { get; } = [];

    /// <summary>The next ring does not arrive, and whoever rang is stopped.</summary>
    public bool LoseNext { get; set; }

    /// <summary>The tokens that nothing waits with any more.</summary>
    public HashSet<string> Dead { get; } = [];

    public Task<bool> Ring(string taskToken, CancellationToken cancel)
    {
        if (LoseNext)
        {
            LoseNext = false;
            throw new StoppedException();
        }

        Rung.Add(taskToken);
        return Task.FromResult(!Dead.Contains(taskToken));
    }
}
