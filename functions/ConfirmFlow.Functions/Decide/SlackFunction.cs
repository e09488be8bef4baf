using Amazon.Lambda.Annotations;

namespace ConfirmFlow.Functions;

/// <summary>POST of Slack's interactivity: decides for whom the policy maps to an approver.</summary>
public sealed class SlackFunction
{
    private readonly SlackHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public SlackFunction() => _handler = Composition.Slack();

    internal SlackFunction(SlackHandler handler) => _handler = handler;

    /// <summary>Answers one callback.</summary>
    [LambdaFunction(ResourceName = "SlackFunction")]
    public Task<HttpAnswer> FollowSlack(HttpEvent asked) => _handler.Handle(asked);
}
