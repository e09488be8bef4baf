namespace ConfirmFlow.Local;

/// <summary>The stack that the template is read as: what its pseudo parameters say.</summary>
internal sealed record Stack
{
    /// <summary>The stack's name.</summary>
    public string Name { get; init; } = "confirmflow";

    /// <summary>The account's id.</summary>
    public string Account { get; init; } = "123456789012";

    /// <summary>The region.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The partition.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The stack's own ARN.</summary>
    public string Id => $"{Prefix("cloudformation")}:stack/{Name}/local";

    /// <summary>An ARN's first five parts, for a service with regional resources.</summary>
    public string Prefix(string service) => $"arn:{Partition}:{service}:{Region}:{Account}";

    /// <summary>A pseudo parameter's value, or null when there is none of that name.</summary>
    public string? Pseudo(string name) => name switch
    {
        "AWS::AccountId" => Account,
        "AWS::Region" => Region,
        "AWS::Partition" => Partition,
        "AWS::StackName" => Name,
        "AWS::StackId" => Id,
        "AWS::URLSuffix" => "amazonaws.com",
        _ => null,
    };
}
