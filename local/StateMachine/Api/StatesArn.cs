using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>The ARNs and names that Step Functions takes.</summary>
internal static partial class StatesArn
{
    /// <summary>Finds the machine a call names.</summary>
    /// <exception cref="AwsError">It is no machine's ARN, or there is none.</exception>
    public static Machine Machine(this StepFunctions step, string arn) =>
        MachineForm().IsMatch(arn)
            ? step.Machines.FirstOrDefault(machine => machine.Source.Arn == arn) ?? throw StatesError.MachineDoesNotExist(arn)
            : throw StatesError.InvalidArn(arn);

    /// <summary>Finds the execution a call names.</summary>
    /// <exception cref="AwsError">It is no execution's ARN, or there is none.</exception>
    public static Execution Execution(this StepFunctions step, string arn) =>
        ExecutionForm().IsMatch(arn)
            ? step.Index.Find(arn) ?? throw StatesError.ExecutionDoesNotExist(arn)
            : throw StatesError.InvalidArn(arn);

    /// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html, name</remarks>
    public static bool IsName(string name) => name.Length is >= 1 and <= 80 && !Forbidden().IsMatch(name);

    [GeneratedRegex(@"^arn:[a-z-]+:states:[a-z0-9-]+:[0-9]{12}:stateMachine:[^:\s]{1,80}(:[^:\s]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex MachineForm();

    [GeneratedRegex(@"^arn:[a-z-]+:states:[a-z0-9-]+:[0-9]{12}:execution:[^:\s]{1,80}:[^:\s]{1,80}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ExecutionForm();

    [GeneratedRegex(@"[\s<>{}\[\]?*""#%\\^|~`$&,;:/\u0000-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();
}
