namespace ConfirmFlow.Local;

/// <summary>Where in a function's work something can go wrong.</summary>
/// <param name="Function">The function's logical id.</param>
/// <param name="Invocation">The event it works on.</param>
/// <param name="Call">Which call to AWS, counted from one; zero is the answer, or the event's delivery.</param>
/// <param name="Request">The request that the call is about, as far as it shows.</param>
/// <param name="OfRequest">Which call about that request, where one event leads to many.</param>
/// <param name="Operation">What the call does, for instance <c>dynamodb:GetItem</c>.</param>
/// <param name="Key">The table and the key it does that to.</param>
/// <param name="After">Whether the call has gone through.</param>
internal readonly record struct CallPlace(
    string Function, Invocation Invocation, int Call, string? Request = null, int OfRequest = 0, string Operation = "", string? Key = null, bool After = false);
