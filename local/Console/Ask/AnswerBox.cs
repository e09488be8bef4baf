using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>What the agent was just told.</summary>
internal static class AnswerBox
{
    public static Html Of(AskAnswer? answer) => answer is null ? Html.None : Html.Of($"""
        <section class="answer" aria-labelledby="answer"><h2 id="answer">{(answer.IsFault ? "The function failed" : "What the agent is told")}</h2>
        <pre tabindex="0">{answer.Answer}</pre>
        <details><summary>What it sent to IntakeFunction</summary><pre>{answer.Call}</pre></details>
        </section>
        """);
}
