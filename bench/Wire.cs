using System.Globalization;
using System.Text;

namespace ConfirmFlow.Bench;

/// <summary>Reads HTTP/1.1 requests from a connection, one after the other.</summary>
internal sealed class Wire(Stream stream)
{
    private readonly byte[] bytes = new byte[1 << 20];
    private int filled;

    /// <summary>The next request; null at the end of the connection.</summary>
    public async Task<Call?> Read()
    {
        int end;
        while ((end = bytes.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            if (!await Fill())
                return null;

        var lines = Encoding.ASCII.GetString(bytes, 0, end).Split("\r\n");
        Drop(end + 4);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = headers.ContainsKey("Transfer-Encoding") ? await Chunks() : await Take(headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0);
        var first = lines[0].Split(' ');
        return new(first[0], first[1], headers, body);
    }

    private async Task<string> Chunks()
    {
        var body = new StringBuilder();
        while (true)
        {
            int end;
            while ((end = bytes.AsSpan(0, filled).IndexOf("\r\n"u8)) < 0) await Fill();
            var size = int.Parse(Encoding.ASCII.GetString(bytes, 0, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Drop(end + 2);
            body.Append(await Take(size));
            await Take(2);
            if (size == 0) return body.ToString();
        }
    }

    private async Task<string> Take(int count)
    {
        while (filled < count)
            if (!await Fill())
                throw new IOException("The connection ended within a request.");
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        Drop(count);
        return text;
    }

    private void Drop(int count)
    {
        bytes.AsSpan(count, filled - count).CopyTo(bytes);
        filled -= count;
    }

    private async Task<bool> Fill()
    {
        var read = await stream.ReadAsync(bytes.AsMemory(filled));
        filled += read;
        return read > 0;
    }
}
