using System.Diagnostics;

namespace Essaim.Bench;

/// <summary>Each page of the path beside a bare page of the same framework with the same bytes: request by request in turn, then as many as two cores give.</summary>
internal static class Pages
{
    private const int Paired = 200;
    private const int Busy = 8;
    private static readonly TimeSpan BusyFor = TimeSpan.FromSeconds(4);

    public static async Task MeasureAsync(Product product)
    {
        await using var bare = await BarePage.StartAsync();
        Console.WriteLine();
        Console.WriteLine("page                                        role          bytes   p50 ms  p95 ms  p99 ms  bare p50  ratio   req/s  bare req/s  ratio");
        foreach (var (path, role) in Journey.Pages)
        {
            using var client = await Product.ClientAsync(role);
            using var bareClient = new HttpClient { BaseAddress = new(BarePage.Url) };
            var address = await Journey.ResolveAsync(client, path);
            if (address is null)
            {
                Console.WriteLine($"{path,-44}{role,-12}  not found from the first page of this role");
                continue;
            }

            var body = await client.GetByteArrayAsync(address);
            bare.Bytes = body;
            for (var i = 0; i < 30; i++) await OnceAsync(client, address);
            for (var i = 0; i < 30; i++) await OnceAsync(bareClient, "/");

            var (ours, theirs) = (new List<double>(Paired), new List<double>(Paired));
            for (var i = 0; i < Paired; i++)
            {
                ours.Add(await OnceAsync(client, address));
                theirs.Add(await OnceAsync(bareClient, "/"));
            }

            var (rate, bareRate) = (await RateAsync(client, address), await RateAsync(bareClient, "/"));
            ours.Sort();
            theirs.Sort();
            Console.WriteLine(
                $"{path,-44}{role,-12}{body.Length,8}{At(ours, 0.5),9:0.00}{At(ours, 0.95),8:0.00}{At(ours, 0.99),8:0.00}{At(theirs, 0.5),10:0.00}{At(ours, 0.5) / At(theirs, 0.5),7:0.0}{rate,8:0}{bareRate,12:0}{rate / bareRate,7:0.00}");
        }

        Console.WriteLine($"after: {product.ResidentMegabytes} MB resident");
    }

    public static double At(List<double> sorted, double quantile) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * quantile))];

    private static async Task<double> OnceAsync(HttpClient client, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> RateAsync(HttpClient client, string path)
    {
        var (done, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Busy).Select(async _ =>
        {
            while (clock.Elapsed < BusyFor)
            {
                await OnceAsync(client, path);
                Interlocked.Increment(ref done);
            }
        }));
        return done / clock.Elapsed.TotalSeconds;
    }
}
