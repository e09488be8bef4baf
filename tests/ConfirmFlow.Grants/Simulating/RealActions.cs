namespace ConfirmFlow.Grants;

/// <summary>Actions that services have, for patterns that stand for several: a name that only looks like one, no other simulator judges.</summary>
internal static class RealActions
{
    /// <summary>Some that the organization's policies deny, and some beside them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "lambda:AddPermission", "lambda:RemovePermission", "lambda:CreateFunction", "lambda:CreateAlias", "lambda:PutFunctionConcurrency", "lambda:PutFunctionEventInvokeConfig",
        "lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration", "lambda:DeleteFunction", "lambda:DeleteAlias", "lambda:GetFunction", "lambda:InvokeFunction",
        "dynamodb:CreateTable", "dynamodb:CreateTableReplica", "dynamodb:CreateGlobalTable", "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateGlobalTable", "dynamodb:UpdateTable",
        "dynamodb:UpdateTimeToLive", "dynamodb:DeleteResourcePolicy", "dynamodb:DeleteTable", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:UpdateItem",
        "states:CreateStateMachine", "states:CreateStateMachineAlias", "states:UpdateStateMachine", "states:DeleteStateMachine", "states:DescribeStateMachine",
        "ses:CreateConfigurationSet", "ses:CreateConfigurationSetEventDestination", "ses:PutConfigurationSetSendingOptions", "ses:UpdateConfigurationSetEventDestination",
        "ses:DeleteConfigurationSet", "ses:GetConfigurationSet",
        "cloudformation:CreateStack", "cloudformation:CreateChangeSet", "cloudformation:UpdateStack", "cloudformation:ExecuteChangeSet", "cloudformation:DeleteStack",
        "cloudformation:RollbackStack", "cloudformation:ContinueUpdateRollback", "cloudformation:DescribeStacks",
        "iam:CreateRole", "iam:PutRolePolicy", "iam:UpdateRole", "iam:UpdateRoleDescription", "iam:UpdateAssumeRolePolicy", "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy",
        "iam:DeleteRolePermissionsBoundary", "iam:PassRole", "iam:GetRole", "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:GetPolicy",
    ];
}
