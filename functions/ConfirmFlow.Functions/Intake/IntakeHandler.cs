using System.Text.Json;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Answers what agents call: one tool for each action, and two about requests.</summary>
internal sealed class IntakeHandler(Opening opening, Asking asking)
{
    public async Task<IntakeAnswer> Handle(Outcome<Call> read, CancellationToken cancel)
    {
        if (!read.Is(out var call, out var malformed)) return Refused(malformed);

        return call.Action switch
        {
            "check-request" => await About(call, asking.Check, cancel),
            "withdraw-request" => await About(call, asking.Withdraw, cancel),
            _ => await opening.Open(call, cancel),
        };
    }

    private static async Task<IntakeAnswer> About(Call call, Func<RequestId, Call, CancellationToken, Task<IntakeAnswer>> ask, CancellationToken cancel)
    {
        if (call.Parameters is not [{ Name: "requestId", Value.ValueKind: JsonValueKind.String } parameter])
            return Refused(new Refusal(RefusalCode.BadParameters, $"{call.Action} takes one parameter: requestId, a text."));

        return RequestId.TryParse(parameter.Value.GetString(), out var id) ? await ask(id, call, cancel) : Refused(Asking.NoSuchRequest);
    }

    private static IntakeAnswer Refused(Refusal refusal)
    {
        Log.Refused("Intake", refusal.Code);
        return IntakeAnswer.Refused(refusal);
    }
}
