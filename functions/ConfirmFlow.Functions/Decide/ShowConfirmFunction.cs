using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>GET and HEAD of a confirm link or an inbox link: shows, and can change nothing (its role may only read).</summary>
public sealed class ShowConfirmFunction
{
    private readonly ShowConfirmHandler _handler;
    private readonly ShowInboxHandler _inbox;

    /// <summary>As Lambda makes it.</summary>
    public ShowConfirmFunction() : this(Composition.ShowConfirm(), Composition.ShowInbox())
    {
    }

    internal ShowConfirmFunction(ShowConfirmHandler handler, ShowInboxHandler inbox) => (_handler, _inbox) = (handler, inbox);

    /// <summary>Answers one request for a page.</summary>
    [LambdaFunction(ResourceName = "ShowConfirmFunction")]
    public Task<HttpAnswer> ShowConfirm(HttpEvent asked) => PageFaults.Guard("ShowConfirm", asked, () => asked.IsInbox
        ? _inbox.Handle(asked.Token, asked.Listed, CancellationToken.None)
        : _handler.Handle(asked.Token, CancellationToken.None));
}
