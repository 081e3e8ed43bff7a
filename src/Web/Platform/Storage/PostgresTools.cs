using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Essaim.Web.Platform.Storage;

/// <summary>Runs PostgreSQL's own client tools against the register; what they say when they fail becomes the refusal.</summary>
internal static class PostgresTools
{
    public static async Task RunAsync(string connection, string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(connection, tool, arguments);
        var said = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode is not 0) throw Failed(tool, said);
    }

    /// <summary>What the first writes, the second reads, between two phrases. The last one is only said when the first went well to its end.</summary>
    public static async Task PipeAsync(
        string connection, string from, IEnumerable<string> fromArguments, string to, IEnumerable<string> toArguments, string before, string after, CancellationToken cancellationToken)
    {
        using var writing = Start(connection, from, fromArguments, p => p.RedirectStandardOutput = true);
        using var reading = Start(connection, to, toArguments, p => p.RedirectStandardInput = true);
        var (writerSaid, readerSaid) = (writing.StandardError.ReadToEndAsync(cancellationToken), reading.StandardError.ReadToEndAsync(cancellationToken));
        try
        {
            await reading.StandardInput.WriteAsync(before.AsMemory(), cancellationToken);
            await reading.StandardInput.FlushAsync(cancellationToken);
            await writing.StandardOutput.BaseStream.CopyToAsync(reading.StandardInput.BaseStream, cancellationToken);
            await writing.WaitForExitAsync(cancellationToken);
            if (writing.ExitCode is 0) await reading.StandardInput.WriteAsync(after.AsMemory(), cancellationToken);
            reading.StandardInput.Close();
        }
        catch (IOException)
        {
            writing.Kill(); // The reader has hung up: it says why.
        }

        await reading.WaitForExitAsync(cancellationToken);
        await writing.WaitForExitAsync(cancellationToken);
        if (reading.ExitCode is not 0) throw Failed(to, await readerSaid);
        if (writing.ExitCode is not 0) throw Failed(from, await writerSaid);
    }

    private static StartRefusedException Failed(string tool, string said) => new($"{tool} a échoué : {said.Trim()}");

    private static Process Start(string connection, string tool, IEnumerable<string> arguments, Action<ProcessStartInfo>? redirect = null)
    {
        var start = new ProcessStartInfo(tool, [.. arguments, "--no-password"]) { RedirectStandardError = true, UseShellExecute = false };
        redirect?.Invoke(start);
        foreach (var (name, value) in Reaching(new(connection)))
            if (value is not null) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new StartRefusedException($"{tool} est introuvable : installez les outils clients de PostgreSQL.");
        }
    }

    /// <summary>By the environment: arguments are for everybody on the machine to read.</summary>
    private static IEnumerable<(string Name, string? Value)> Reaching(NpgsqlConnectionStringBuilder to) =>
    [
        ("PGHOST", to.Host), ("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture)), ("PGUSER", to.Username), ("PGDATABASE", to.Database), ("PGPASSWORD", to.Password),
        ("PGSSLROOTCERT", to.RootCertificate), ("PGSSLMODE", to.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() }),
    ];
}
