using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace ConfirmFlow.Aws;

/// <summary>Completes the task that an execution waits in. The output says nothing: the execution reads the request itself.</summary>
public sealed class StepFunctionsDoorbell(Lazy<IAmazonStepFunctions> client) : IDoorbell
{
    /// <inheritdoc />
    public async Task<bool> Ring(string taskToken, CancellationToken cancel)
    {
        try
        {
            await client.Value.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = taskToken, Output = "{}" }, cancel);
            return true;
        }
        catch (TaskTimedOutException)
        {
            // Also said of a task that has been completed: somebody rang before, or time did.
            return false;
        }
        catch (TaskDoesNotExistException)
        {
            // The execution has ended.
            return false;
        }
        catch (Exception none) when (none is InvalidTokenException or ValidationException)
        {
            // What is kept there was never a token: nobody waits with it. What was decided has been counted, and the sweep carries it on.
            return false;
        }
    }
}
