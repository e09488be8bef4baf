using System.Text;
using Amazon.Lambda.Serialization.SystemTextJson;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>What steps are sent and what they answer, as it is on the wire (statemachine/approval.asl.json).</summary>
public sealed class SpeakingWithTheMachine
{
    private static StepInput Read(string json) => new FunctionsSerializer().Deserialize<StepInput>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void An_input_is_read_whole() => Assert.Equal(
        new StepInput { RequestId = "ar-1", Run = 3, TaskToken = "t", Fault = true }, Read("""{"requestId":"ar-1","run":3,"taskToken":"t","fault":true,"more":[{}]}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"requestId":7,"run":"3","taskToken":null,"fault":"true"}""")]
    [InlineData("""{"requestId":"\ud800","run":3.5,"taskToken":{},"fault":1}""")]
    public void What_is_of_another_type_counts_as_not_sent(string json) => Assert.Equal(new StepInput(), Read(json));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    public void What_is_no_json_is_refused(string text) => Assert.Throws<JsonSerializerException>(() => Read(text));

    [Fact]
    public void What_is_no_event_and_no_answer_of_a_function_is_refused()
    {
        Assert.IsType<NotSupportedException>(Assert.Throws<JsonSerializerException>(() => new FunctionsSerializer().Deserialize<string>(new MemoryStream("{}"u8.ToArray()))).InnerException);
        Assert.IsType<NotSupportedException>(Assert.Throws<JsonSerializerException>(() => new FunctionsSerializer().Serialize("no", new MemoryStream())).InnerException);
    }

    [Fact]
    public void An_answer_says_what_comes_next_or_nothing()
    {
        Assert.Equal("""{"next":"wait","wait":60}""", new StepAnswer { Next = "wait", Wait = 60 }.AsText());
        Assert.Equal("{}", new StepAnswer().AsText());
        Assert.Equal("""{"open":3,"resumed":2,"stranded":1}""", new Sweep(3, 2, 1).AsText());
    }
}
