using Amazon.Lambda.Annotations;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>GET and HEAD of a confirm link: shows, and can change nothing (its role may only read).</summary>
public sealed class ShowConfirmFunction
{
    private readonly ShowConfirmHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public ShowConfirmFunction() => _handler = Composition.ShowConfirm();

    internal ShowConfirmFunction(ShowConfirmHandler handler) => _handler = handler;

    /// <summary>Answers one request for a page.</summary>
    [LambdaFunction(ResourceName = "ShowConfirmFunction")]
    public Task<HttpAnswer> ShowConfirm(HttpEvent asked) => PageFaults.Guard("ShowConfirm", asked, () => _handler.Handle(asked.Token, CancellationToken.None));
}
