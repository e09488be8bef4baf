extern alias Executor;
using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Executor::ConfirmFlow.Actions;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A call that must not be repeated is sent once, also when its answer is lost.</summary>
public sealed class SendingOnce
{
    [Fact]
    public async Task A_call_whose_answer_is_lost_is_not_sent_again()
    {
        using var service = new Deaf();
        using var client = service.Client(new AmazonDynamoDBConfig { MaxErrorRetry = 0, HttpClientFactory = new SentOnce() });

        await Assert.ThrowsAnyAsync<Exception>(() => client.DeleteItemAsync("customers", new() { ["customerId"] = new() { S = "c-01" } }));

        Assert.Equal(1, service.Heard);
    }

    /// <summary>Should this fail one day, the gate has become needless.</summary>
    [Fact]
    public async Task The_clients_own_setting_is_not_enough()
    {
        using var service = new Deaf();
        using var client = service.Client(new AmazonDynamoDBConfig { MaxErrorRetry = 0 });

        await Assert.ThrowsAnyAsync<Exception>(() => client.DeleteItemAsync("customers", new() { ["customerId"] = new() { S = "c-01" } }));

        Assert.True(service.Heard > 1);
    }

    /// <summary>Hears each request out, and hangs up.</summary>
    private sealed class Deaf : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private int _heard;

        public Deaf()
        {
            _listener.Start();
            _ = Listen();
        }

        public int Heard => Volatile.Read(ref _heard);

        public AmazonDynamoDBClient Client(AmazonDynamoDBConfig config)
        {
            config.ServiceURL = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
            config.AuthenticationRegion = "us-east-1";
            return new AmazonDynamoDBClient(new BasicAWSCredentials("local", "local"), config);
        }

        public void Dispose() => _listener.Dispose();

        private async Task Listen()
        {
            try
            {
                while (true)
                {
                    using var caller = await _listener.AcceptTcpClientAsync();
                    var buffer = new byte[65536];
                    for (var read = 1; read > 0 && buffer[read - 1] != '}';) read = await caller.GetStream().ReadAsync(buffer);
                    Interlocked.Increment(ref _heard);
                    caller.LingerState = new LingerOption(true, 0);
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException or IOException or IndexOutOfRangeException)
            {
                // Nobody calls any more.
            }
        }
    }
}
