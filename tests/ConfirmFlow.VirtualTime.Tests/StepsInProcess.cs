extern alias Executor;
extern alias Local;
using System.Text;
using System.Text.Json;
using ConfirmFlow.Aws;
using ConfirmFlow.Functions;
using Executor::ConfirmFlow.Actions;
using Local::ConfirmFlow.Local;

namespace ConfirmFlow.VirtualTime.Tests;

/// <summary>The machine's functions, called where they are: what Lambda would answer, or the error that it would.</summary>
internal sealed class StepsInProcess(Func<NotifyHandler> notify, Func<AdvanceHandler> advance, Func<ExecuteHandler> execute, Func<ReportHandler> report) : IFunctions
{
    public async Task<FunctionResult> Invoke(string functionNameOrArn, ReadOnlyMemory<byte> payload, string? clientContext, CancellationToken cancel)
    {
        var input = new FunctionsSerializer().Deserialize<StepInput>(new MemoryStream(payload.ToArray()));
        try
        {
            return Answered(functionNameOrArn switch
            {
                "notify" => await new NotifyFunction(notify()).AskApprovers(input),
                "advance" => await new AdvanceFunction(advance()).Advance(input),
                "execute" => await Execute(input),
                "report" => await new ReportFunction(report()).Report(input),
                _ => throw new AwsError(404, "ResourceNotFoundException", $"There is no function {functionNameOrArn}."),
            });
        }
        catch (SupersededException) { return Threw(nameof(SupersededException), ""); }
        catch (StepFaultException fault) { return Threw(nameof(StepFaultException), fault.Message); }
    }

    private Task<StepAnswer> Execute(StepInput input) => Step.Run("Execute", input.RequestId, async () =>
    {
        await execute().Handle(input, TimeSpan.FromMinutes(2), default);
        return new StepAnswer();
    });

    private static FunctionResult Answered(StepAnswer answer) => new("id", Encoding.UTF8.GetBytes(answer.AsText()), null);

    private static FunctionResult Threw(string type, string message) =>
        new("id", JsonSerializer.SerializeToUtf8Bytes(new { errorType = type, errorMessage = message }), new(type, message));
}
