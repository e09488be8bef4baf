using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace ConfirmFlow.Domain.Tests;

public class WritingAnyCanonicalJson
{
    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\0', '\u00ff'], Gen.Char['\u2000', '\u2fff'], Gen.Char['\uf900', '\uffff'])
            .Select(c => c.ToString()).Array[0, 8].Select(string.Concat);

    private static readonly Gen<JsonNode?> Trees = Gen.Recursive<JsonNode?>((depth, tree) => depth > 4
        ? Leaves
        : Gen.Frequency(
            (3, Leaves),
            (1, tree.Array[0, 4].Select(items => (JsonNode?)new JsonArray(items))),
            (2, Gen.Select(Texts, tree).Array[0, 5].Select(pairs =>
                (JsonNode?)new JsonObject(pairs.DistinctBy(pair => pair.Item1).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)))))));

    private static Gen<JsonNode?> Leaves => Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(value => (JsonNode?)value),
        Gen.Double.Where(double.IsFinite).Select(value => (JsonNode?)value),
        Gen.Int.Select(value => (JsonNode?)value),
        Texts.Select(value => (JsonNode?)JsonValue.Create(value)));

    [Fact]
    public void It_reads_back_as_the_same_value_and_is_its_own_canonical_form() => Trees.Sample(tree =>
    {
        var written = tree?.ToJsonString() ?? "null";
        var canonical = Canonical(written);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(canonical), JsonNode.Parse(Doubles(written))));
        Assert.Equal(canonical, Canonical(canonical));
    });

    [Fact]
    public void The_order_of_properties_never_shows() => Trees.Sample(tree =>
        Assert.Equal(Canonical(tree?.ToJsonString() ?? "null"), Canonical(Reversed(tree)?.ToJsonString(Indented) ?? "null")));

    [Fact]
    public void Every_number_reads_back_exactly() => Gen.Double.Where(double.IsFinite).Sample(number =>
        Assert.Equal(number, JsonDocument.Parse(Canonical(Json(number))).RootElement.GetDouble()));

    [Fact]
    public void Numbers_are_written_as_ECMAScript_writes_them()
    {
        var numbers = new List<double>();
        Gen.OneOf(
                Gen.Double.Where(double.IsFinite),
                Gen.Double[-1e-5, 1e-5],
                Gen.Select(Gen.Long[-99999, 99999], Gen.Int[-30, 30], (digits, power) => double.Parse($"{digits}e{power}", null)))
            .Array[5000].Sample(numbers.AddRange, iter: 1, threads: 1);

        Assert.Equal(Node.Write(numbers), numbers.Select(number => Canonical(Json(number))));
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    // The scheme's numbers are doubles; System.Text.Json compares digits.
    private static string Doubles(string json)
    {
        static JsonNode? Round(JsonNode? node) => node switch
        {
            JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Round(pair.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Round)]),
            JsonValue value when value.GetValueKind() is JsonValueKind.Number =>
                JsonNode.Parse(Canonical(value.ToJsonString())),
            _ => node?.DeepClone(),
        };
        return Round(JsonNode.Parse(json))?.ToJsonString() ?? "null";
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Reverse().Select(pair => KeyValuePair.Create(pair.Key, Reversed(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    private static string Json(double number) => JsonSerializer.Serialize(number);

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CanonicalJson.From(document.RootElement);
    }
}
