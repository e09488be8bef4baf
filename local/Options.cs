using System.Globalization;

namespace ConfirmFlow.Local;

/// <summary>What the command line says.</summary>
internal sealed record Options
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        Runs all of ConfirmFlow on this machine.

          dotnet run --project local [-- options]

          --port N       the port to serve on (4300)
          --state DIR    where requests, mails and executions are kept (local/.state)
          --fresh        forget what is kept there
          --speed N      divide every duration of policy.json by N, to see reminders and expiry
                         (an approval stays usable for a minute all the same; quiet hours and change windows are left out)
          --chat         tell every group of policy.json in chats too, which are at /local/chat
          --iam on|off   hold every call against the roles of template.yaml (on)
          --scp FILE     hold every role against this service control policy too; may be given again
          --schedules on|off
                         call functions by the schedules of template.yaml (on)
          --native       run the functions compiled ahead of time, as they are deployed
          --build        build the functions, so that runs start at once, and do nothing else
          --faults       let calls fail as planned by POST /local/faults (for tests)
          --check FILE   say what is wrong with a policy, or that nothing is, and do nothing else
          --help         this text

        Any AWS client can use it: AWS_ENDPOINT_URL=http://127.0.0.1:4300 AWS_REGION=us-east-1
        AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
        """;

    /// <summary>The port.</summary>
    public int Port { get; init; } = 4300;

    /// <summary>The folder for what is kept, or null for the usual one.</summary>
    public string? State { get; init; }

    /// <summary>Whether to forget what is kept.</summary>
    public bool Fresh { get; init; }

    /// <summary>What the policy's durations are divided by.</summary>
    public int Speed { get; init; } = 1;

    /// <summary>Whether groups are told in chats.</summary>
    public bool Chat { get; init; }

    /// <summary>Whether policies are enforced.</summary>
    public bool Iam { get; init; } = true;

    /// <summary>The files of the service control policies that hold every role.</summary>
    public IReadOnlyList<string> ServiceControlPolicies { get; init; } = [];

    /// <summary>Whether functions are called by their schedules.</summary>
    public bool Schedules { get; init; } = true;

    /// <summary>Whether the functions run as they are deployed.</summary>
    public bool Native { get; init; }

    /// <summary>Whether the functions are to be built and nothing else.</summary>
    public bool BuildsOnly { get; init; }

    /// <summary>Whether faults can be planned.</summary>
    public bool Faults { get; init; }

    /// <summary>The policy that only has to be looked at; null where there is more to do.</summary>
    public string? CheckedPolicy { get; init; }

    /// <summary>Whether only help is wanted.</summary>
    public bool WantsHelp { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="StartError">Something in it is not known.</exception>
    public static Options Read(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            string Value() => ++i < arguments.Count ? arguments[i] : throw new StartError($"{name} needs a value; see --help.");
            options = name switch
            {
                "--port" => options with { Port = Number(name, Value(), 65535) },
                "--state" => options with { State = Value() },
                "--fresh" => options with { Fresh = true },
                "--speed" => options with { Speed = Number(name, Value(), 1_000_000) },
                "--chat" => options with { Chat = true },
                "--iam" => options with { Iam = OnOrOff(name, Value()) },
                "--scp" => options with { ServiceControlPolicies = [.. options.ServiceControlPolicies, Value()] },
                "--schedules" => options with { Schedules = OnOrOff(name, Value()) },
                "--build" => options with { BuildsOnly = true },
                "--native" => options with { Native = true },
                "--faults" => options with { Faults = true },
                "--check" => options with { CheckedPolicy = Value() },
                "--help" or "-h" => options with { WantsHelp = true },
                _ => throw new StartError($"There is no option '{name}'; see --help."),
            };
        }

        return options.Iam || options.ServiceControlPolicies.Count == 0 ? options : throw new StartError("--scp says what is denied, and with --iam off nothing is.");
    }

    private static int Number(string name, string value, int most) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new StartError($"{name} takes a whole number from 1 to {most}, not '{value}'.");

    private static bool OnOrOff(string name, string value) => value switch
    {
        "on" => true,
        "off" => false,
        _ => throw new StartError($"{name} takes on or off, not '{value}'."),
    };
}
