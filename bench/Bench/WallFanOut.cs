using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Essaim.Bench;

/// <summary>One wall followed by three hundred phones on one machine: from the facilitator's click to each phone's news.</summary>
internal static partial class WallFanOut
{
    private const int Phones = 300;

    public static async Task MeasureAsync(Product product)
    {
        using var host = await Product.ClientAsync("qualiticienne");
        var wall = await FindOpenAsync(host);
        if (wall is null)
        {
            Console.WriteLine("wall: the demo has no wall in its writing phase");
            return;
        }

        var (before, seen) = (product.ResidentMegabytes, new Seen());
        using var stop = new CancellationTokenSource();
        using var phones = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Phones }) { BaseAddress = new(Product.Url), Timeout = Timeout.InfiniteTimeSpan };
        var stream = $"/direct/salle-{Guid.Parse(wall.Split('/')[^1]):N}";
        var following = Enumerable.Range(0, Phones).Select(_ => FollowAsync(phones, stream, seen, stop.Token)).ToList();
        await seen.AllConnectedAsync(Phones);
        Console.WriteLine();
        Console.WriteLine($"wall: {Phones} phones follow one wall: {(product.ResidentMegabytes - before) * 1000.0 / Phones:0} KB resident each");

        foreach (var step in (string[])["reveal", "open the vote", "close the vote"])
        {
            seen.Start();
            var clicked = Stopwatch.GetTimestamp();
            var answered = await AdvanceAsync(host, wall);
            if (!answered) break;
            var answer = Stopwatch.GetElapsedTime(clicked).TotalMilliseconds;
            var delays = (await seen.AllAsync(Phones)).Select(t => Stopwatch.GetElapsedTime(clicked, t).TotalMilliseconds).Order().ToList();
            Console.WriteLine($"  {step,-16} seen by {delays.Count} phones: p50 {Pages.At(delays, 0.5):0} ms, p99 {Pages.At(delays, 0.99):0} ms; the click itself {answer:0} ms; ratio p99/click {Pages.At(delays, 0.99) / answer:0.0}");
        }

        await stop.CancelAsync();
        await Task.WhenAll(following);
    }

    private static async Task<string?> FindOpenAsync(HttpClient host)
    {
        var demarche = await Journey.ResolveAsync(host, "/ > /demarches/*");
        if (demarche is null) return null;
        var page = await host.GetStringAsync(demarche);
        foreach (var wall in Walls().Matches(page).Select(m => m.Groups["to"].Value).Distinct(StringComparer.Ordinal))
        {
            if (Next().IsMatch(await host.GetStringAsync(wall)) && (await host.GetStringAsync(wall)).Contains("timer", StringComparison.Ordinal)) return wall;
        }

        return null;
    }

    private static async Task<bool> AdvanceAsync(HttpClient host, string wall)
    {
        var page = await host.GetStringAsync(wall);
        var form = Forms().Matches(page).Select(m => m.Value).FirstOrDefault(f => f.Contains("value=\"advance\"", StringComparison.Ordinal));
        if (form is null) return false;
        var fields = Hidden().Matches(form).ToDictionary(m => m.Groups["n"].Value, m => WebUtility.HtmlDecode(m.Groups["v"].Value), StringComparer.Ordinal);
        fields["Next.Phase"] = Next().Match(form).Groups["v"].Value;
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await host.PostAsync(wall, body);
        return answer.StatusCode is HttpStatusCode.Found;
    }

    private static async Task FollowAsync(HttpClient phones, string stream, Seen seen, CancellationToken stop)
    {
        try
        {
            using var answer = await phones.GetAsync(stream, HttpCompletionOption.ResponseHeadersRead, stop);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
            seen.Connected();
            while (await lines.ReadLineAsync(stop) is { } line)
            {
                if (line == "event: phase") seen.Now();
            }
        }
        catch (OperationCanceledException)
        {
            // The measure is over.
        }
    }

    [GeneratedRegex("href=\"(?<to>/murs/[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Walls();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<n>[^\"]+)\" value=\"(?<v>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"Next.Phase\" value=\"(?<v>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
