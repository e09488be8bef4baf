using Amazon.Runtime;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The last line of defence of the functions behind the HTTP API: a page that says so, instead of the API's own words.</summary>
internal static class PageFaults
{
    public static async Task<HttpAnswer> Guard(string step, HttpEvent asked, Func<Task<Page>> work)
    {
        try
        {
            return HttpAnswer.Of(await work(), asked);
        }
        catch (Exception fault)
        {
            Log.Fault(step, null, fault.GetType().Name, (fault as AmazonServiceException)?.ErrorCode, fault.StackTrace);
            return HttpAnswer.Of(DeadEndPage.Fault, asked);
        }
    }
}
