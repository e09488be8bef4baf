namespace ConfirmFlow.Tests;

/// <summary>Says which of the two an outcome must be.</summary>
internal static class Outcomes
{
    public static ApprovalRequest Accepted(Outcome<ApprovalRequest> outcome)
    {
        Assert.True(outcome.Is(out var request, out var refusal), refusal?.Message);
        return request;
    }

    public static RefusalCode Refused(Outcome<ApprovalRequest> outcome)
    {
        Assert.False(outcome.Is(out _, out var refusal), "It was accepted.");
        return refusal.Code;
    }
}
