using ConfirmFlow.Local;

namespace ConfirmFlow.Grants.Tests;

/// <summary>A small template: a worker that reads and writes one table, reads another, and may become a role that deletes.</summary>
internal static class Shop
{
    public const string Account = "123456789012";
    public const string Orders = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
    public const string Customers = "arn:aws:dynamodb:us-east-1:123456789012:table/customers";
    public const string Worker = "arn:aws:iam::123456789012:role/Worker";
    public const string Deleter = "arn:aws:iam::123456789012:role/Deleter";

    public const string Text = """
        Resources:
          Worker:
            Type: AWS::IAM::Role
            Properties:
              RoleName: Worker
              AssumeRolePolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }
              Policies:
                - PolicyName: own
                  PolicyDocument:
                    Version: "2012-10-17"
                    Statement:
                      - Sid: Read
                        Effect: Allow
                        Action: dynamodb:GetItem
                        Resource: ["arn:aws:dynamodb:us-east-1:123456789012:table/orders", "arn:aws:dynamodb:us-east-1:123456789012:table/customers"]
                      - Sid: Write
                        Effect: Allow
                        Action: [dynamodb:PutItem, dynamodb:UpdateItem]
                        Resource: "arn:aws:dynamodb:us-east-1:123456789012:table/orders"
                        Condition:
                          ForAllValues:StringEquals: { "dynamodb:Attributes": [id, status] }
                          "Null": { "dynamodb:Attributes": "false" }
                      - { Sid: Become, Effect: Allow, Action: sts:AssumeRole, Resource: "arn:aws:iam::123456789012:role/Deleter" }
          Deleter:
            Type: AWS::IAM::Role
            Properties:
              RoleName: Deleter
              AssumeRolePolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - { Sid: Workers, Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: sts:AssumeRole }
              Policies: []
        """;

    public static Granted Granted(string text = Text) => new(new(new StackTemplate(text, "shop.yaml", new(), new Dictionary<string, string>())));

    /// <summary>Everything that the template allows, done once.</summary>
    public static IReadOnlyList<Decision> Everything =>
    [
        Did("dynamodb:GetItem", Orders), Did("dynamodb:GetItem", Customers), Did("dynamodb:PutItem", Orders, "id"), Did("dynamodb:UpdateItem", Orders, "status"),
        Became, Taken,
    ];

    /// <summary>Lambda took the worker's role.</summary>
    public static Decision Taken { get; } = new()
    {
        Request = new("sts:AssumeRole", Worker, new()), Principal = new(Account, null, null, "lambda.amazonaws.com"), By = "lambda.amazonaws.com", IsTrust = true, Allowed = true,
    };

    /// <summary>The worker became the deleter.</summary>
    public static Decision Became { get; } = Did("sts:AssumeRole", Deleter) with { IsTrust = true };

    /// <summary>The worker did something.</summary>
    public static Decision Did(string action, string resource, params string[] attributes) => new()
    {
        Request = new(action, resource, attributes is [] ? new() : new ConditionKeys().With("dynamodb:Attributes", attributes)),
        Principal = new(Account, Worker, "arn:aws:sts::123456789012:assumed-role/Worker/lambda", null),
        By = "arn:aws:lambda:us-east-1:123456789012:function:worker",
        IsTrust = false,
        Allowed = true,
    };
}
