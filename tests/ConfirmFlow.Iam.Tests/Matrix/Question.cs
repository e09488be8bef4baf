namespace ConfirmFlow.Iam.Tests;

/// <summary>May somebody do this to that, called like so?</summary>
internal sealed record Question
{
    /// <summary>The logical id of the role that asks, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The service that asks, or null.</summary>
    public string? Service { get; init; }

    /// <summary>The ARN of a role or user from elsewhere that asks, or null.</summary>
    public string? Principal { get; init; }

    /// <summary>The account of whoever asks.</summary>
    public required string Account { get; init; }

    /// <summary>What is to be done.</summary>
    public required AccessRequest Request { get; init; }

    /// <summary>What somebody from elsewhere is allowed by their own policies.</summary>
    public IReadOnlyList<PolicyDocument> Identity { get; init; } = [];

    /// <summary>What the role might be allowed besides.</summary>
    public IReadOnlyList<PolicyDocument> Even { get; init; } = [];

    /// <summary>The policy of the session, or null.</summary>
    public PolicyDocument? Session { get; init; }

    /// <summary>The policy of the resource, where it is not the template's.</summary>
    public PolicyDocument? Resource { get; init; }

    /// <summary>Whether it is about becoming somebody.</summary>
    public bool IsAssuming => Request.Action is "sts:AssumeRole" or "sts:TagSession" or "sts:SetSourceIdentity";

    /// <inheritdoc/>
    public override string ToString() => $"{Role ?? Service ?? Principal} {Request.Action} {Request.Resource}";
}
