namespace ConfirmFlow.Tests;

/// <summary>Says which of the two an outcome must be.</summary>
internal static class Outcomes
{
    public static T Accepted<T>(Outcome<T> outcome) where T : class
    {
        Assert.True(outcome.Is(out var value, out var refusal), refusal?.Message);
        return value;
    }

    public static RefusalCode Refused<T>(Outcome<T> outcome) where T : class
    {
        Assert.False(outcome.Is(out _, out var refusal), "It was accepted.");
        return refusal.Code;
    }
}
