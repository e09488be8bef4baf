using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>POST of a confirm link: decides.</summary>
public sealed class DecideFunction
{
    private readonly DecideHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public DecideFunction() => _handler = Composition.Decide();

    internal DecideFunction(DecideHandler handler) => _handler = handler;

    /// <summary>Answers one press of a button.</summary>
    [LambdaFunction(ResourceName = "DecideFunction")]
    public Task<HttpAnswer> Decide(HttpEvent asked) => PageFaults.Guard("Decide", asked, () => _handler.Handle(asked.Token, DecisionForm.Read(asked), CancellationToken.None));
}
