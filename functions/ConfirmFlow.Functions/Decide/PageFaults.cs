using Amazon.Runtime;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The last line of defence of the functions behind the HTTP API: a page that says so, instead of the API's own words.</summary>
internal static class PageFaults
{
    public static Task<HttpAnswer> Guard(string step, HttpEvent asked, Func<Task<Page>> work) =>
        Guard(step, null, async () => HttpAnswer.Of(await work(), asked), () => HttpAnswer.Of(DeadEndPage.Fault, asked));

    /// <summary>What comes of work, or, where it fails, which is logged, what is told instead.</summary>
    public static async Task<T> Guard<T>(string step, RequestId? request, Func<Task<T>> work, Func<T> otherwise)
    {
        try
        {
            return await work();
        }
        catch (Exception fault)
        {
            Log.Fault(step, request?.Value, fault.GetType().Name, (fault as AmazonServiceException)?.ErrorCode, fault.StackTrace);
            return otherwise();
        }
    }
}
