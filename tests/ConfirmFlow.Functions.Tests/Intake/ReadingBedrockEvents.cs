using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Functions.Tests;

public sealed class ReadingBedrockEvents
{
    private const string Agent = """{"name":"ops","id":"AGENT12345","alias":"TSTALIASID","version":"DRAFT"}""";

    private static string FunctionForm(string parameters = """[{"name":"orderId","type":"string","value":"1001"}]""", string session = """{"requester":"rita@example.com"}""", string prompt = "{}", string agent = Agent, string version = "1.0") =>
        $$"""{"messageVersion":"{{version}}","agent":{{agent}},"inputText":"please","sessionId":"s","actionGroup":"confirmflow","function":"refund-order","parameters":{{parameters}},"sessionAttributes":{{session}},"promptSessionAttributes":{{prompt}} }""";

    private static string ApiForm(string path = "/refund-order") =>
        $$$$"""{"messageVersion":"1.0","agent":{{{{Agent}}}},"actionGroup":"confirmflow","apiPath":"{{{{path}}}}","httpMethod":"POST","parameters":[{"name":"orderId","type":"string","value":"1001"}],"requestBody":{"content":{"application/json":{"properties":[{"name":"amount","type":"number","value":"12.50"}]}}},"sessionAttributes":{"requester":"rita@example.com"},"promptSessionAttributes":{}}""";

    private static Outcome<Call> Read(string json, string attribute = "requester")
    {
        using var document = JsonDocument.Parse(json);
        return BedrockCall.Read(document.RootElement.Clone(), attribute);
    }

    [Fact]
    public void The_function_form_names_function_agent_and_requester()
    {
        var call = Accepted(Read(FunctionForm()));

        Assert.Equal(("refund-order", Rita, new Agent(Door.Bedrock, "AGENT12345", "ops")), (call.Action, call.Requester, call.Agent));
        Assert.Equal(("orderId", "1001", true), (call.Parameters[0].Name, call.Parameters[0].Value.GetString(), call.Parameters[0].AsText));
        Assert.Null(call.IdempotencyKey);
    }

    [Fact]
    public void The_OpenAPI_form_takes_parameters_of_path_and_body_together()
    {
        var call = Accepted(Read(ApiForm()));

        Assert.Equal("refund-order", call.Action);
        Assert.Equal(["orderId", "amount"], call.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void The_requesters_attribute_is_the_one_that_policy_names()
    {
        Assert.Equal(Rita, Accepted(Read(FunctionForm(session: """{"user":"rita@example.com","requester":"ada@example.com"}"""), "user")).Requester);
        Assert.Equal(RefusalCode.RequesterMissing, Refused(Read(FunctionForm(), "user")));
    }

    [Theory]
    [InlineData("""{"requester":"rita@example.com","requester":"ada@example.com"}""")]
    [InlineData("""{"requester":"rita@example.com","other":{"x":[{"a":1,"a":2}]}}""")]
    public void What_is_there_twice_says_nothing_certain(string session) => Assert.Equal(RefusalCode.MalformedCall, Refused(Read(FunctionForm(session: session))));

    [Theory]
    [InlineData("""{"requester":"rita@example.com"}""", true)]
    [InlineData("""{"requester":"\ud800"}""", false)]
    [InlineData("""{"requester":["rita@example.com"]}""", false)]
    [InlineData("""["rita@example.com"]""", false)]
    public void Session_attributes_go_back_if_they_are_texts(string session, bool back)
    {
        using var document = JsonDocument.Parse(FunctionForm(session: session));

        Assert.Equal(back, BedrockAnswer.To(document.RootElement, IntakeAnswer.Refused(new(RefusalCode.MalformedCall, "No."))).SessionAttributes is not null);
    }

    [Fact]
    public void The_model_cannot_name_the_requester()
    {
        Assert.Equal(RefusalCode.RequesterNotTaken, Refused(Read(FunctionForm("""[{"name":"requester","type":"string","value":"ada@example.com"}]"""))));
        Assert.Equal(RefusalCode.RequesterNotTaken, Refused(Read(FunctionForm(prompt: """{"requester":"ada@example.com"}"""))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"requester":7}""")]
    [InlineData("""{"requester":""}""")]
    [InlineData("""{"requester":"somebody"}""")]
    [InlineData("null")]
    public void Without_a_requester_there_is_no_call(string session) => Assert.Equal(RefusalCode.RequesterMissing, Refused(Read(FunctionForm(session: session))));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":""}""")]
    public void Without_an_agent_there_is_no_call(string agent) => Assert.Equal(RefusalCode.MalformedCall, Refused(Read(FunctionForm(agent: agent))));

    [Fact]
    public void Other_forms_are_refused()
    {
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(FunctionForm(version: "2.0"))));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read("[]")));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(FunctionForm("""[{"name":"orderId"}]"""))));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(FunctionForm("""[{"value":"1001"}]"""))));
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(FunctionForm("""[{"name":"orderId","value":"\ud800"}]"""))));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/a/b")]
    [InlineData("refund-order")]
    public void A_path_of_another_shape_names_no_action(string path) => Assert.Equal(RefusalCode.MalformedCall, Refused(Read(ApiForm(path))));

    [Theory]
    [InlineData("refund-order")]
    [InlineData("delete-customer")]
    public void What_names_a_function_and_a_path_names_no_action(string function) =>
        Assert.Equal(RefusalCode.MalformedCall, Refused(Read(ApiForm().Replace("\"apiPath\":", $"\"function\":\"{function}\",\"apiPath\":", StringComparison.Ordinal))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_answer_has_the_form_of_its_event(bool api)
    {
        var world = new World();
        using var document = JsonDocument.Parse(api ? ApiForm() : FunctionForm("""[{"name":"orderId","type":"string","value":"1001"},{"name":"amount","type":"number","value":"12.50"}]"""));

        var answer = await new BedrockIntakeFunction(world.Intake, new RequesterSources()).OpenForBedrock(document.RootElement.Clone());

        using var said = JsonDocument.Parse(answer.Response.Body);
        Assert.Equal("Pending", said.RootElement.GetProperty("status").GetString());
        Assert.False(said.RootElement.GetProperty("executed").GetBoolean());
        var expected = (api
            ? """{"messageVersion":"1.0","response":{"actionGroup":"confirmflow","apiPath":"/refund-order","httpMethod":"POST","httpStatusCode":200,"responseBody":{"application/json":{"body":BODY}}},"sessionAttributes":SESSION,"promptSessionAttributes":PROMPT}"""
            : """{"messageVersion":"1.0","response":{"actionGroup":"confirmflow","function":"refund-order","functionResponse":{"responseBody":{"TEXT":{"body":BODY}}}},"sessionAttributes":SESSION,"promptSessionAttributes":PROMPT}""")
            .Replace("BODY", JsonSerializer.Serialize(answer.Response.Body), StringComparison.Ordinal)
            .Replace("SESSION", Sent("sessionAttributes"), StringComparison.Ordinal).Replace("PROMPT", Sent("promptSessionAttributes"), StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(answer.AsText())), answer.AsText());

        string Sent(string name) => document.RootElement.GetProperty(name).GetRawText();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wrong_parameters_ask_the_model_again(bool api)
    {
        using var document = JsonDocument.Parse((api ? ApiForm() : FunctionForm()).Replace("1001", "x", StringComparison.Ordinal));

        var answer = await new BedrockIntakeFunction(new World().Intake, new RequesterSources()).OpenForBedrock(document.RootElement.Clone());

        Assert.Equal(api ? 400 : null, answer.Response.HttpStatusCode);
        Assert.Equal(api ? null : "REPROMPT", answer.Response.ResponseState);
    }
}
