using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>One call of an AWS service whose signature has been verified.</summary>
/// <param name="Operation">What follows the dot in <c>X-Amz-Target</c>, the query protocol's <c>Action</c>, or empty for REST services.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it was sent, still percent-encoded.</param>
/// <param name="Headers">The headers as they were sent.</param>
/// <param name="Body">The whole body.</param>
/// <param name="Caller">Who signed it.</param>
internal sealed record AwsCall(
    string Operation, string Method, string Path, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body, Caller Caller);
