namespace ConfirmFlow.Local;

/// <summary>How an invocation ended: the function's answer, or the error object Lambda answers instead.</summary>
/// <param name="RequestId">The invocation's id.</param>
/// <param name="Payload">JSON: the answer, or <c>{errorType, errorMessage, …}</c>.</param>
/// <param name="Error">Null when the function answered.</param>
internal sealed record FunctionResult(string RequestId, ReadOnlyMemory<byte> Payload, FunctionError? Error);

/// <summary>Why a function did not answer: an exception it threw, its timeout, or its process's end.</summary>
internal sealed record FunctionError(string Type, string Message);
