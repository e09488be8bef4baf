using Amazon.Runtime;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>What every step of the machine does first and last.</summary>
public static class Step
{
    /// <summary>The request that a step was told of.</summary>
    /// <exception cref="StepInputException">The input names no request.</exception>
    public static RequestId IdOf(StepInput input) =>
        RequestId.TryParse(input.RequestId, out var id) ? id : throw new StepInputException();

    /// <summary>Ends a step of a run that a later one has taken over from, or that has never begun: the record is told of a run before its execution starts.</summary>
    /// <exception cref="SupersededException">It is of another run.</exception>
    public static void MustBeCurrent(ApprovalRequest request, StepInput input)
    {
        if (input.Run != request.Run) throw new SupersededException(request.Id);
    }

    /// <summary>Runs a step so that a fault reaches logs and the machine by its type, its code and the request's id only.</summary>
    /// <remarks>A fault's own message can quote what was sent; it would end up in execution histories and in an agent's context.</remarks>
    public static async Task<T> Run<T>(string step, string? requestId, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SupersededException)
        {
            Log.Superseded(step, requestId);
            throw;
        }
        catch (Exception fault)
        {
            var code = (fault as AmazonServiceException)?.ErrorCode;
            Log.Fault(step, requestId, fault.GetType().Name, code, fault.StackTrace);
            throw new StepFaultException(step, requestId, fault.GetType().Name, code);
        }
    }
}

/// <summary>The run is not the one that carries the request. The machine knows it by this name.</summary>
public sealed class SupersededException(RequestId id) : Exception($"Another run carries request {id}.");

/// <summary>A step was invoked by something else than the machine.</summary>
public sealed class StepInputException() : Exception("The input names no request.");

/// <summary>A step failed. The logs say more.</summary>
public sealed class StepFaultException(string step, string? requestId, string type, string? code)
    : Exception($"{step} failed for request {requestId ?? "(none)"}: {type}{(code is null ? "" : $" ({code})")}.");
