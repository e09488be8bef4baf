using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>A step was told of a request that does not exist.</summary>
public sealed class RequestMissingException(RequestId id) : Exception($"There is no request {id}.");

/// <summary>Others saved first, too many times in a row.</summary>
public sealed class ContentionException(RequestId id) : Exception($"Request {id} changes too quickly.");

/// <summary>A stored item is not of the form that this version writes.</summary>
public sealed class MalformedItemException(string key, Exception? cause = null) : Exception($"The item {key} cannot be read.", cause);
