using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Essaim.Web.Tests.Platform;

/// <summary>A mail server as the outside world has them: it speaks SMTP over a socket, and refuses when told to.</summary>
public sealed class SmtpReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmtpReceiver()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Received { get; } = [];

    /// <summary>How many letters it turns away before it takes one.</summary>
    public int Refusals { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 essai");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) await writer.WriteLineAsync("250 bien");
            else if (Refusals-- > 0) await writer.WriteLineAsync("451 plus tard");
            else await TakeAsync(reader, writer);
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 dites");
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".") letter.AppendLine(line);
        Received.Enqueue(letter.ToString());
        await writer.WriteLineAsync("250 pris");
    }
}
