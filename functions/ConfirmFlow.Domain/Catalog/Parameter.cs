namespace ConfirmFlow.Domain;

/// <summary>One thing an action needs to be told.</summary>
/// <param name="Name">What programs call it, such as <c>orderId</c>.</param>
/// <param name="Label">What people are shown beside its value, such as <c>Order</c>.</param>
/// <param name="Description">What the agent is told about it.</param>
/// <param name="Rule">Which values are allowed.</param>
/// <param name="Required">Whether it must be given.</param>
public sealed record Parameter(string Name, string Label, string Description, ParameterRule Rule, bool Required = true);
