using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.Runtime;
using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace ConfirmFlow.Compat.Tests;

/// <summary>Clients that speak with an endpoint of ours, and calls to make with them.</summary>
internal static class A
{
    public const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    public static readonly SessionAWSCredentials Credentials = new("AKIDEXAMPLE", Secret, "token-example");

    public static readonly StartExecutionRequest Start = new() { StateMachineArn = "arn:machine", Name = "ar-x-1", Input = """{"run":1}""" };

    public static readonly SendEmailRequest Mail = new()
    {
        FromEmailAddress = "confirmflow@example.com",
        Destination = new Destination { ToAddresses = ["ada@example.com"] },
        ConfigurationSetName = "confirmflow-mail",
        Content = new EmailContent
        {
            Simple = new Message
            {
                Subject = new Content { Data = "Änderung", Charset = "UTF-8" },
                Body = new Body { Html = new Content { Data = "<p>x</p>" }, Text = new Content { Data = "x" } },
                Headers = [new MessageHeader { Name = "X-Request", Value = "ar-x" }],
            },
        },
        EmailTags = [new MessageTag { Name = "request", Value = "ar-x" }],
    };

    public static readonly PutEventsRequest Event = new()
    {
        Entries =
        [
            new PutEventsRequestEntry
            {
                Source = "confirmflow", DetailType = "Executed", Detail = "{}", EventBusName = "confirmflow-events", Resources = ["arn:x"],
                Time = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc),
            },
        ],
    };

    public static AmazonStepFunctionsClient StepFunctions(string url) => new(Credentials, At(url, new AmazonStepFunctionsConfig()));

    public static AmazonSimpleEmailServiceV2Client Email(string url) => new(Credentials, At(url, new AmazonSimpleEmailServiceV2Config()));

    public static AmazonEventBridgeClient EventBridge(string url) => new(Credentials, At(url, new AmazonEventBridgeConfig()));

    private static T At<T>(string url, T config)
        where T : ClientConfig
    {
        config.ServiceURL = url;
        config.AuthenticationRegion = "eu-central-1";
        return config;
    }
}
