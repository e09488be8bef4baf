using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A value in the data compared with one in the definition. Values of different types never compare as equal.</summary>
internal sealed class Comparison : Condition
{
    private static readonly Dictionary<string, Func<int, bool>> Orders = new()
    {
        ["Equals"] = order => order == 0,
        ["LessThan"] = order => order < 0,
        ["LessThanEquals"] = order => order <= 0,
        ["GreaterThan"] = order => order > 0,
        ["GreaterThanEquals"] = order => order >= 0,
    };

    private static readonly Dictionary<string, Func<JsonValueKind, bool>> Kinds = new()
    {
        ["IsNull"] = kind => kind is JsonValueKind.Null,
        ["IsString"] = kind => kind is JsonValueKind.String,
        ["IsNumeric"] = kind => kind is JsonValueKind.Number,
        ["IsBoolean"] = kind => kind is JsonValueKind.True or JsonValueKind.False,
    };

    private readonly ReferencePath variable;
    private readonly string name;
    private readonly JsonElement operand;

    public Comparison(Fields fields)
    {
        variable = fields.Path("Variable") ?? throw fields.Wrong("lacks the field 'Variable'.");
        name = Names.FirstOrDefault(fields.Has) ?? throw fields.Wrong("has no comparison that is known here.");
        operand = fields.Require(name);
        if (operand.ValueKind != Wanted && !(Wanted is JsonValueKind.True && operand.ValueKind is JsonValueKind.False))
        {
            throw fields.Wrong($"the field '{name}' compares with something else.");
        }
    }

    private static IEnumerable<string> Names =>
        [.. Orders.Keys.SelectMany(order => new[] { "String" + order, "Numeric" + order }), "BooleanEquals", "IsPresent", .. Kinds.Keys];

    private JsonValueKind Wanted =>
        name.StartsWith("String", StringComparison.Ordinal) ? JsonValueKind.String :
        name.StartsWith("Numeric", StringComparison.Ordinal) ? JsonValueKind.Number : JsonValueKind.True;

    public override bool Holds(Scope scope)
    {
        var present = scope.TryFind(variable, out var found);
        if (name == "IsPresent") return present == operand.GetBoolean();
        if (!present) throw StateFault.Runtime($"The choice's Variable '{variable}' leads nowhere in the state's data.");
        var kind = found?.GetValueKind() ?? JsonValueKind.Null;
        if (Kinds.TryGetValue(name, out var isKind)) return isKind(kind) == operand.GetBoolean();
        if (name == "BooleanEquals") return kind == operand.ValueKind;
        if (kind != Wanted) return false;
        return kind is JsonValueKind.String
            ? Orders[name["String".Length..]](string.CompareOrdinal(found!.GetValue<string>(), operand.GetString()))
            : Orders[name["Numeric".Length..]](found!.GetValue<double>().CompareTo(operand.GetDouble()));
    }

    public override string ToString() => $"{variable} {name} {operand.GetRawText()}";
}
