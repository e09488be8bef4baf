using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Internal;
using Amazon.Runtime.Internal;

namespace ConfirmFlow.Aws.Tests;

public sealed class StartingQuickly
{
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
}
