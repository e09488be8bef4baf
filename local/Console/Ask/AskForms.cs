using ConfirmFlow.Domain;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>A form for each action of the catalog.</summary>
internal static class AskForms
{
    public static Html Of(IReadOnlyList<SampleAsk> asks) => Html.Of($"""
        <section class="try" aria-labelledby="try"><h2 id="try">Ask as an agent would</h2>
        {asks.Select(Form)}
        <p class="hint">Each is a call of IntakeFunction for {AskCall.Requester}.</p>
        </section>
        """);

    private static Html Form(SampleAsk ask) => Html.Of($"""
        <form method="post" action="/local/ask">
        <input type="hidden" name="action" value="{ask.Definition.Name}">
        <button class="ask">{ask.Title}<span>{ask.Ruling}</span></button>
        <details id="values-{ask.Definition.Name}"><summary>With other values<span class="unseen">: {ask.Definition.Name}</span></summary>
        {ask.Values.Select(each => Field(ask.Definition, each.Parameter, each.Value))}
        <button class="small">Ask with these<span class="unseen">: {ask.Definition.Name}</span></button>
        </details>
        </form>

        """);

    private static Html Field(ActionDefinition definition, Parameter parameter, string value)
    {
        var id = $"{definition.Name}-{parameter.Name}";
        var name = AskPost.ParameterStart + parameter.Name;
        var input = parameter.Rule is TextRule { Multiline: true }
            ? Html.Of($"""<textarea id="{id}" name="{name}" rows="2" aria-describedby="{id}-rule">{value}</textarea>""")
            : Html.Of($"""<input id="{id}" name="{name}" value="{value}" autocomplete="off" spellcheck="false" aria-describedby="{id}-rule">""");
        return Html.Of($"""<label for="{id}">{parameter.Label}</label>{input}<p class="hint" id="{id}-rule">Allowed: {parameter.Rule.Allowed}</p>""");
    }
}
