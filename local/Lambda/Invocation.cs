namespace ConfirmFlow.Local;

/// <summary>One event on its way to a function.</summary>
/// <param name="Payload">The event, JSON.</param>
/// <param name="ClientContext">The client context as JSON of printable ASCII, or null.</param>
internal sealed record Invocation(ReadOnlyMemory<byte> Payload, string? ClientContext)
{
    private readonly TaskCompletionSource<FunctionResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Lock gate = new();
    private string? text;
    private int calls;
    private int ofRequest;

    /// <summary>The event as text, with a form that it holds in base64.</summary>
    public string Text => text ??= HttpApiEvent.Text(Payload);

    /// <summary>The request that the function's last call was about, as far as it shows.</summary>
    public string? Request { get; private set; }

    /// <summary>Whether nobody shall ever be told what became of it.</summary>
    public bool IsForsaken { get; private set; }

    /// <summary>Counts a call that the function makes while it works on this, from one, and from one again as it turns to another request.</summary>
    /// <param name="named">The request that the call names; a call that names none is about the one before.</param>
    public (int Call, string? Request, int OfRequest) Count(string? named)
    {
        lock (gate)
        {
            if (named is not null && named != Request) (Request, ofRequest) = (named, 0);
            return (++calls, Request, ++ofRequest);
        }
    }

    /// <summary>Leaves whoever waits for it waiting.</summary>
    public void Forsake() => IsForsaken = true;

    /// <summary>Its id, which the function's process answers with.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>When it was handed out.</summary>
    public DateTimeOffset Begun { get; set; }

    /// <summary>When the function has to be done; set as it is handed out.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>How it ends.</summary>
    public Task<FunctionResult> Result => result.Task;

    /// <summary>The function answered.</summary>
    public bool Answer(ReadOnlyMemory<byte> payload) => result.TrySetResult(new(Id, payload, null));

    /// <summary>The function failed, and said how.</summary>
    public bool Fail(ReadOnlyMemory<byte> payload, FunctionError error) => result.TrySetResult(new(Id, payload, error));

    /// <summary>The function could not say anything: it ran out of time, or its process ended.</summary>
    public bool Fail(string type, string message) => !IsForsaken && Fail(ErrorPayload.Write(type, message), new(type, message));
}
