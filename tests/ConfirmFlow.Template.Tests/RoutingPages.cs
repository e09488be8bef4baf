using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>What the internet reaches.</summary>
public sealed class RoutingPages
{
    private static readonly Resource Api = Template.Named("ConfirmApi");

    [Fact]
    public void Three_routes_for_each_kind_of_link_lead_to_the_two_functions_behind_them()
    {
        Assert.Equal(
            [
                "GET /a/{token} ShowConfirmFunction", "GET /inbox/{token} ShowConfirmFunction", "HEAD /a/{token} ShowConfirmFunction", "HEAD /inbox/{token} ShowConfirmFunction",
                "POST /a/{token} DecideFunction", "POST /inbox/{token} DecideFunction",
            ],
            Routes(function => function.Resource.Body["Condition"] is null));
    }

    [Fact]
    public void With_Slack_and_only_then_one_more_leads_to_the_function_that_it_calls()
    {
        Assert.Equal(["POST /slack/interactions SlackFunction"], Routes(function => function.Resource.Body["Condition"] is not null));
        Assert.Equal("HasSlack", Template.Text(Template.Named("SlackFunction").Body["Condition"]));
    }

    private static IEnumerable<string> Routes(Func<Function, bool> of) => Template.Functions.Where(of)
        .SelectMany(function => Events(function).Select(properties => $"{Template.Text(properties["Method"])} {Template.Text(properties["Path"])} {function.Id}")).Order();

    [Fact]
    public void Every_route_is_of_the_one_API_in_payload_format_2() => Assert.All(Template.Functions.SelectMany(Events), properties =>
    {
        Assert.Equal("${ConfirmApi}", Template.Text(properties["ApiId"]));
        Assert.Equal("2.0", Template.Text(properties["PayloadFormatVersion"]));
    });

    [Fact]
    public void The_access_log_has_the_route_and_nothing_that_could_hold_a_token()
    {
        var fields = JsonNode.Parse(Api.Text("AccessLogSettings", "Format"))!.AsObject().Select(pair => pair.Value!.GetValue<string>());

        Assert.Equal(
            ["$context.requestId", "$context.requestTime", "$context.responseLatency", "$context.responseLength", "$context.routeKey", "$context.status"],
            fields.Order());
    }

    [Fact]
    public void The_API_is_throttled()
    {
        Assert.Equal(["50", "25"], [Api.Text("DefaultRouteSettings", "ThrottlingBurstLimit"), Api.Text("DefaultRouteSettings", "ThrottlingRateLimit")]);
        Assert.Contains("(25 requests a second, 50 at once)", File.ReadAllText(Repo.At("docs/deploy.md")), StringComparison.Ordinal);
    }

    // SAM writes the switch into the definition as a server without a url, on or off, and API Gateway warns of that when it imports it:
    // https://github.com/aws/serverless-application-model/issues/2424
    [Fact]
    public void An_API_whose_own_address_can_be_switched_off_is_made_in_spite_of_warnings() =>
        Assert.All(Template.Of("AWS::Serverless::HttpApi").Where(api => api.At("DisableExecuteApiEndpoint") is not null), api => Assert.Null(api.At("FailOnWarnings")));

    [Fact]
    public void No_function_has_an_address_of_its_own() => Assert.All(Template.Functions, function => Assert.Null(function.Resource.At("FunctionUrlConfig")));

    private static IEnumerable<JsonNode> Events(Function function) =>
        (function.Resource.At("Events") as JsonObject ?? []).Where(pair => Template.Text(pair.Value!["Type"]) == "HttpApi").Select(pair => pair.Value!["Properties"]!);
}
