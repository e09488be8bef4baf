using Amazon.Lambda.Annotations;
using Amazon.Runtime;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Actions;

/// <summary>Fills the sample tables when CloudFormation makes them.</summary>
public sealed class SeedFunction
{
    private readonly SeedHandler _handler;

    /// <summary>As Lambda makes it.</summary>
    public SeedFunction() => _handler = Composition.Seed();

    internal SeedFunction(SeedHandler handler) => _handler = handler;

    /// <summary>Answers one request for the custom resource.</summary>
    [LambdaFunction(ResourceName = "SeedFunction")]
    public Task<StepDone> Seed(CustomResourceEvent asked) => Step.Run("Seed", null, async () =>
    {
        var answer = CustomResourceAnswer.To(asked, true, "The sample tables are filled.");
        try
        {
            // An update or a delete changes nothing: the data belongs to whoever tries the sample.
            if (asked.RequestType == "Create") await _handler.Fill(CancellationToken.None);
        }
        catch (AmazonServiceException fault)
        {
            answer = CustomResourceAnswer.To(asked, false, $"The sample tables could not be filled: {fault.ErrorCode}.");
        }

        await answer.PutTo(asked.ResponseUrl, CancellationToken.None);
        return new StepDone();
    });
}
