namespace ConfirmFlow.Domain;

/// <summary>Why a proposed parameter cannot be taken; every part is safe to show to the one who proposed it.</summary>
/// <param name="Parameter">Its name, at most 100 characters.</param>
/// <param name="Problem">What is wrong, such as "is missing".</param>
/// <param name="Allowed">What is allowed, in words.</param>
public sealed record ParameterProblem(string Parameter, string Problem, string Allowed);
