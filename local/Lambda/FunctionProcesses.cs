using System.Diagnostics;

namespace ConfirmFlow.Local;

/// <summary>Starts the processes of functions, with the variables and the credentials Lambda would give them.</summary>
internal sealed class FunctionProcesses(
    IReadOnlyDictionary<string, string> executables, Stack stack, string endpoint, IAuthorizer authorizer, Sessions sessions, ProcessBook book)
{
    private static readonly TimeSpan Useful = TimeSpan.FromHours(11);

    /// <summary>Starts one.</summary>
    /// <param name="function">The function.</param>
    /// <param name="runtimePort">The port of its Runtime API.</param>
    /// <param name="log">Where its lines go.</param>
    public FunctionInstance Start(FunctionResource function, int runtimePort, FunctionLog log)
    {
        var executable = executables[function.CodeUri];
        var folder = Path.GetDirectoryName(executable)!;
        var session = sessions.Lend(authorizer.ServiceUnder(function.RoleArn, "lambda.amazonaws.com", function.Arn).Session!);
        var what = executable.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", ["exec", executable]) : new ProcessStartInfo(executable);
        what.WorkingDirectory = folder;
        what.Environment.Clear();
        foreach (var (name, value) in FunctionEnvironment.Of(function, stack, session, endpoint, runtimePort, folder))
        {
            what.Environment[name] = value;
        }

        return new(book.Note(ChildProcess.Start(what, log.Line)), Useful, session.AccessKeyId);
    }
}
