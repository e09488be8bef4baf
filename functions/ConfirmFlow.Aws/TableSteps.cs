using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace ConfirmFlow.Aws;

/// <summary>Every step of a call to the table with every kind of answer, so that the compiler lays out what each needs: left alone, the runtime puts it together at the first calls of a process, for each kind anew (bench/README.md).</summary>
/// <remarks>Nothing here ever runs. The client goes from step to step by a generic virtual method, which names no step to a compiler; a call of the base class's own method does.</remarks>
internal static class TableSteps
{
    /// <summary>The kinds of answers, one parameter each.</summary>
    public static void Name(object step, IExecutionContext call, GetItemResponse get, PutItemResponse put, QueryResponse query, UpdateItemResponse update)
    {
        With(step, call, get);
        With(step, call, put);
        With(step, call, query);
        With(step, call, update);
    }

    private static void With<T>(object step, IExecutionContext call, T _) where T : AmazonWebServiceResponse, new()
    {
        ((Marshalling)step).Run<T>(call);
        ((Authorizing)step).Run<T>(call);
        ((Resolving)step).Run<T>(call);
        ((Retrying)step).Run<T>(call);
        ((Signing)step).Run<T>(call);
        ((Failing)step).Run<T>(call);
        ((Unmarshalling)step).Run<T>(call);
        ((Sending)step).Run<T>(call);
    }

    private abstract class Marshalling : Marshaller
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }

    private abstract class Authorizing : BaseAuthResolverHandler
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }

    private abstract class Resolving : BaseEndpointResolver
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }

    private abstract class Retrying() : RetryHandler(null)
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }

    private abstract class Signing : Signer
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }

    private abstract class Failing() : ErrorHandler(null)
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }

    private abstract class Unmarshalling() : Unmarshaller(supportsResponseLogging: false)
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }

    private abstract class Sending() : HttpHandler<HttpContent>(null, null)
    {
        public Task Run<T>(IExecutionContext call) where T : AmazonWebServiceResponse, new() => base.InvokeAsync<T>(call);
    }
}
