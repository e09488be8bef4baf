using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>POST of a confirm link or an inbox link: decides.</summary>
public sealed class DecideFunction
{
    private readonly DecideHandler _handler;
    private readonly DecideInboxHandler _inbox;

    /// <summary>As Lambda makes it.</summary>
    public DecideFunction() : this(Composition.Decide(), Composition.DecideInbox())
    {
    }

    internal DecideFunction(DecideHandler handler, DecideInboxHandler inbox) => (_handler, _inbox) = (handler, inbox);

    /// <summary>Answers one press of a button.</summary>
    [LambdaFunction(ResourceName = "DecideFunction")]
    public Task<HttpAnswer> Decide(HttpEvent asked) => PageFaults.Guard("Decide", asked, () => asked.IsInbox
        ? _inbox.Handle(asked.Token, asked.Listed, DecisionForm.Read(asked), CancellationToken.None)
        : _handler.Handle(asked.Token, DecisionForm.Read(asked), CancellationToken.None));
}
