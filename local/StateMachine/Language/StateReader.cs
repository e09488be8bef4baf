using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>Reads states by their type.</summary>
internal static class StateReader
{
    public static OrderedDictionary<string, State> ReadAll(Fields fields, JsonElement states)
    {
        var read = new OrderedDictionary<string, State>(StringComparer.Ordinal);
        foreach (var state in states.EnumerateObject())
        {
            read[state.Name] = Read(state.Name, new($"State '{state.Name}'", state.Value));
        }

        return read.Count > 0 ? read : throw fields.Wrong("has no state.");
    }

    private static State Read(string name, Fields fields)
    {
        State state = fields.Text("Type") switch
        {
            "Task" => new TaskState(name, fields),
            "Choice" => new ChoiceState(name, fields),
            "Wait" => new WaitState(name, fields),
            "Pass" => new PassState(name, fields),
            "Succeed" => new SucceedState(name, fields),
            "Fail" => new FailState(name, fields),
            null => throw fields.Wrong("lacks the field 'Type'."),
            var type => throw fields.Wrong($"the type '{type}' is not known here."),
        };
        fields.RefuseOthers();
        return state;
    }
}
