namespace ConfirmFlow.Local;

/// <summary>The errors Step Functions answers with, worded as it words them.</summary>
internal static class StatesError
{
    public static AwsError InvalidArn(string arn) => new(400, "InvalidArn", $"Invalid Arn: '{arn}'");

    public static AwsError InvalidName(string name) => new(400, "InvalidName", $"Invalid Name: '{name}'");

    public static AwsError InvalidExecutionInput(string why) =>
        new(400, "InvalidExecutionInput", $"Invalid State Machine Execution Input: '{why}'");

    public static AwsError MachineDoesNotExist(string arn) =>
        new(400, "StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");

    public static AwsError ExecutionDoesNotExist(string arn) =>
        new(400, "ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");

    public static AwsError ExecutionAlreadyExists(string arn) =>
        new(400, "ExecutionAlreadyExists", $"Execution Already Exists: '{arn}'");

    // Tokens are not repeated in messages: messages are logged.
    public static AwsError InvalidToken() => new(400, "InvalidToken", "Invalid Token: 'Invalid token'");

    public static AwsError TaskDoesNotExist() => new(400, "TaskDoesNotExist", "Task Does Not Exist: 'Task does not exist'");

    public static AwsError TaskTimedOut() =>
        new(400, "TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");

    public static AwsError InvalidOutput(string why) => new(400, "InvalidOutput", $"Invalid Output: '{why}'");
}
