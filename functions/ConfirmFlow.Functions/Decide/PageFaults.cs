using Amazon.Runtime;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>The last line of defence of the functions behind the HTTP API: a page that says so, instead of the API's own words.</summary>
internal static class PageFaults
{
    public static async Task<HttpAnswer> Guard(string step, Func<Task<HttpAnswer>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault)
        {
            Log.Fault(step, null, fault.GetType().Name, (fault as AmazonServiceException)?.ErrorCode, fault.StackTrace);
            return HttpAnswer.Of(DeadEndPage.Fault);
        }
    }
}
