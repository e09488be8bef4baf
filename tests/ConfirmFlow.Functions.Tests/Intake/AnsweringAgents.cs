namespace ConfirmFlow.Functions.Tests;

/// <summary>What an agent is told, as it is on the wire.</summary>
public sealed class AnsweringAgents
{
    [Fact]
    public void What_there_is_none_of_is_left_out_but_for_the_requests_id() => Assert.Equal(
        """{"requestId":null,"status":"Refused","executed":false,"message":"No."}""", new IntakeAnswer { Status = "Refused", Message = "No." }.AsText());

    [Fact]
    public void All_that_there_is_is_told_under_its_name() => Assert.Equal(
        """
        {"requestId":"ar-1","status":"Executed","executed":true,"message":"Done.","code":"c","problems":[{"parameter":"p","problem":"is missing","allowed":"a"}],"deadline":"d","bindingCode":"123456","runsAt":"r","reason":"why","comments":["one","two"],"receipt":{"at":"t","summary":"s","facts":{"f":"1"}}}
        """,
        new IntakeAnswer
        {
            RequestId = "ar-1", Status = "Executed", Executed = true, Message = "Done.", Code = "c", Problems = [new("p", "is missing", "a")], Deadline = "d",
            BindingCode = "123456", RunsAt = "r", Reason = "why", Comments = ["one", "two"], Receipt = new("t", "s", new Dictionary<string, string> { ["f"] = "1" }),
        }.AsText());
}
