using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;

namespace Amazon.StepFunctions;

/// <summary>Step Functions' error codes as exceptions. Most codes come without the "Exception" that the types end in.</summary>
internal static class Faults
{
    public static AmazonServiceException Of(ErrorResponse e) => e.Code switch
    {
        "ExecutionAlreadyExists" => new ExecutionAlreadyExistsException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ExecutionDoesNotExist" => new ExecutionDoesNotExistException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ExecutionLimitExceeded" => new ExecutionLimitExceededException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InvalidArn" => new InvalidArnException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InvalidExecutionInput" => new InvalidExecutionInputException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InvalidName" => new InvalidNameException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InvalidOutput" => new InvalidOutputException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "InvalidToken" => new InvalidTokenException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "KmsAccessDeniedException" => new KmsAccessDeniedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "StateMachineDeleting" => new StateMachineDeletingException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "StateMachineDoesNotExist" => new StateMachineDoesNotExistException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "TaskDoesNotExist" => new TaskDoesNotExistException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "TaskTimedOut" => new TaskTimedOutException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ValidationException" => new ValidationException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        _ => new AmazonStepFunctionsException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
