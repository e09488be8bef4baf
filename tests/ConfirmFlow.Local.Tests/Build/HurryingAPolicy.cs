namespace ConfirmFlow.Local.Tests;

public class HurryingAPolicy
{
    [Theory]
    [InlineData("24h", "864s")]
    [InlineData("7d", "6048s")]
    [InlineData("30s", "1s")]
    [InlineData("24h of rest", "24h of rest")]
    [InlineData("h", "h")]
    public void Every_duration_is_divided_and_nothing_else(string before, string after) => Assert.Equal(
        $$"""{"stages":[{"wait":"{{after}}","quorum":2}]}""",
        HurriedPolicy.Divide($$"""{"stages":[{"wait":"{{before}}","quorum":2}]}""", 100, "policy.json"));

    [Fact]
    public void Hours_of_the_day_are_left_out_and_what_parameters_are_compared_with_or_people_say_stays() => Assert.Equal(
        """{"ops":{"members":["a@b.cd"]},"when":[{"if":{"x":{"is":"24h"}},"usableFor":"864s","reason":"4h","reasons":{"deny":["24h"]}}]}""",
        HurriedPolicy.Divide("""{"ops":{"members":["a@b.cd"],"quietHours":{"zone":"Etc/UTC"}},"when":[{"if":{"x":{"is":"24h"}},"usableFor":"1d","changeWindow":{},"reason":"4h","reasons":{"deny":["24h"]}}]}""", 100, "policy.json"));

    [Fact]
    public void What_is_no_json_is_one_line_with_its_place() => Assert.Equal(
        "policy.json:2: this is not JSON.", Assert.Throws<StartError>(() => HurriedPolicy.Divide("{\n  x", 2, "policy.json")).Message);
}
