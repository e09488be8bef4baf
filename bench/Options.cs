using System.Globalization;

namespace ConfirmFlow.Bench;

/// <summary>What the command line says.</summary>
internal sealed record Options(int Rounds, int Stories, int Port, int Counts)
{
    /// <summary>Reads <c>--rounds N</c>, <c>--stories N</c>, <c>--port N</c> and <c>--count N</c>.</summary>
    /// <exception cref="ArgumentException">It says something else.</exception>
    public static Options Read(string[] arguments)
    {
        var options = new Options(25, 40, 24300, 0);
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is not [var name, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var number) || number < 1)
                throw new ArgumentException("dotnet run -c Release --project bench [-- --rounds 25 --stories 40 --port 24300 | --count 1]");

            options = name switch
            {
                "--rounds" => options with { Rounds = number },
                "--stories" => options with { Stories = number },
                "--port" => options with { Port = number },
                "--count" => options with { Counts = number },
                _ => throw new ArgumentException($"There is no option {name}."),
            };
        }

        return options;
    }
}
