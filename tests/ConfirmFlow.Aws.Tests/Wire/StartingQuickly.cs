using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Internal;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions;

namespace ConfirmFlow.Aws.Tests;

public sealed class StartingQuickly
{
    [Fact]
    public async Task A_client_is_made_for_its_first_call_and_not_before()
    {
        var made = new Lazy<IAmazonStepFunctions>(() => throw new InvalidOperationException("made"));
        var (workflow, doorbell) = (new StepFunctionsWorkflow(made, "arn:aws:states:us-east-1:123456789012:stateMachine:confirmflow-approval"), new StepFunctionsDoorbell(made));
        var events = new EventBridgeEvents(new(() => throw new InvalidOperationException("made")), "confirmflow-events");
        var mail = new SesPostOffice(new(() => throw new InvalidOperationException("made")), "confirmflow@example.com", "confirmflow-mail", "*");

        foreach (var call in (Func<Task>[])[() => workflow.Start(A.Request(), default), () => doorbell.Ring("token", default), () => events.Publish(A.Request(), default), () => mail.Send(new Mail(Ada, A.Id, "", "", ""), default)])
            Assert.Equal("made", (await Assert.ThrowsAsync<InvalidOperationException>(call)).Message);
    }

    // A step more than these would cost every start what bench/README.md says, and a step less could be what signs, or what repeats.
    [Fact]
    public void A_call_to_the_table_goes_through_these_steps_and_no_others()
    {
        using var client = new TableClient(new AmazonDynamoDBConfig { ServiceURL = "http://127.0.0.1:1" });

        Assert.Equal(
            [
                typeof(Marshaller), typeof(AmazonDynamoDBAuthSchemeHandler), typeof(AmazonDynamoDBEndpointResolver), typeof(RetryHandler), typeof(Signer),
                typeof(ErrorHandler), typeof(Unmarshaller), typeof(HttpHandler<HttpContent>),
            ],
            client.Steps);
    }

    // Nothing calls it: without that it would not be compiled, and nobody would see.
    [Fact]
    public void The_compiler_keeps_what_it_is_told()
    {
        var kept = typeof(TableClient).GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(AmazonDynamoDBConfig)])!.GetCustomAttributes<DynamicDependencyAttribute>();

        Assert.Contains((typeof(TableSteps), nameof(TableSteps.Name)), kept.Select(each => (each.Type!, each.MemberSignature)));
    }

    [Fact]
    public void The_compiler_is_told_of_each_of_these_steps()
    {
        using var client = new TableClient(new AmazonDynamoDBConfig { ServiceURL = "http://127.0.0.1:1" });

        Assert.Equal(
            client.Steps.Select(step => step.GetMethod("InvokeAsync")!.DeclaringType!).ToHashSet(),
            typeof(TableSteps).GetNestedTypes(BindingFlags.NonPublic).Select(type => type.BaseType!).ToHashSet());
    }

    // What it is told is calls: of each step, with each kind of answer.
    [Fact]
    public void The_compiler_is_told_by_a_call_of_each_step_with_each_kind_of_answer()
    {
        var with = typeof(TableSteps).GetMethod("With", BindingFlags.NonPublic | BindingFlags.Static)!;

        Assert.Equal(
            typeof(TableSteps).GetMethod(nameof(TableSteps.Name))!.GetParameters().Select(parameter => parameter.ParameterType).Where(type => type.IsAssignableTo(typeof(AmazonWebServiceResponse))).ToHashSet(),
            Called(typeof(TableSteps).GetMethod(nameof(TableSteps.Name))!).Where(method => method.Name == with.Name).Select(method => method.GetGenericArguments().Single()).ToHashSet());
        var steps = typeof(TableSteps).GetNestedTypes(BindingFlags.NonPublic);
        Assert.Equal(steps.ToHashSet(), Called(with).Where(method => IsOfAll(method, with)).Select(method => method.DeclaringType!).ToHashSet());
        Assert.All(steps, step =>
        {
            var run = step.GetMethods().Single(method => method.DeclaringType == step);
            Assert.Contains(Called(run), method => method.Name == "InvokeAsync" && method.DeclaringType == step.BaseType && IsOfAll(method, run));
        });

        // Of the kind of answer that the caller is told of, and not of one and the same.
        static bool IsOfAll(MethodBase called, MethodInfo caller) => called.GetGenericArguments().SequenceEqual(caller.GetGenericArguments());
    }

    // The methods that a method calls, by its code: ECMA-335, III.3.19 and III.4.2.
    private static IEnumerable<MethodBase> Called(MethodInfo method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var at = 0; at + 5 <= code.Length; at++)
        {
            if (code[at] is not (0x28 or 0x6F)) continue;

            MethodBase? called = null;
            try
            {
                called = method.Module.ResolveMethod(BitConverter.ToInt32(code, at + 1), method.DeclaringType!.GetGenericArguments(), method.GetGenericArguments());
            }
            catch (ArgumentException)
            {
                // Part of something else.
            }

            if (called is not null) yield return called;
        }
    }

    // What is waited for is a field of what a method that waits is compiled to.
    [Fact]
    public void The_compiler_is_told_of_each_kind_of_answer_that_the_table_gives()
    {
        var awaited = typeof(TableClient).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(field => field.FieldType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(TaskAwaiter<>))
            .Select(field => field.FieldType.GenericTypeArguments.Single())
            .Where(answer => answer.Namespace == typeof(GetItemResponse).Namespace);

        Assert.Equal(
            awaited.ToHashSet(),
            typeof(TableSteps).GetMethod(nameof(TableSteps.Name))!.GetParameters().Select(parameter => parameter.ParameterType).Where(type => type.IsAssignableTo(typeof(AmazonWebServiceResponse))).ToHashSet());
    }
}
