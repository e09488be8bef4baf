using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>A function's log is its standard output, line by line, as it is written.</summary>
internal sealed class ConsoleLogger : ILambdaLogger
{
    public static readonly ConsoleLogger Instance = new();

    private ConsoleLogger()
    {
    }

    public void Log(string message) => Console.Write(message);

    public void LogLine(string message) => Console.WriteLine(message);

    public void Log(string level, string message) => Console.WriteLine($"{level}: {message}");
}
