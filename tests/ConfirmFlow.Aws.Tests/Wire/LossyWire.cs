using System.Net.Http.Headers;

namespace ConfirmFlow.Aws.Tests;

/// <summary>A wire to an emulator that keeps what was said on it, and can lose an answer after the emulator has acted.</summary>
internal sealed class LossyWire : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly Uri _emulator;
    private int _lose;

    public LossyWire(Uri emulator)
    {
        _emulator = emulator;
        Listener = Listener.Answering(Pass);
    }

    public Listener Listener { get; }

    /// <summary>The answers to so many calls, from the next one on, are lost.</summary>
    public void LoseAnswers(int count) => Volatile.Write(ref _lose, count);

    public async ValueTask DisposeAsync()
    {
        await Listener.DisposeAsync();
        _http.Dispose();
    }

    private async Task<Said?> Pass(Heard heard)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _emulator) { Content = new StringContent(heard.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        foreach (var name in (string[])["X-Amz-Target", "X-Amz-Date", "Authorization"])
        {
            if (heard.Headers.TryGetValue(name, out var value)) request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        if (heard.Target.EndsWith("Item", StringComparison.Ordinal) && !heard.Target.EndsWith("GetItem", StringComparison.Ordinal) && Interlocked.Decrement(ref _lose) >= 0) return null;
        return new((int)answer.StatusCode, body);
    }
}
