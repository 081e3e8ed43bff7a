using Microsoft.Playwright;

namespace Essaim.Browser.Tests;

/// <summary>Follows every link that a role can see, on a desk and on a phone, and looks for anything wrong.</summary>
[Collection("browser")]
public sealed class EveryPageTests(Browser browser)
{
    private const int MostPages = 16;

    [Theory]
    [InlineData(null, 1280)]
    [InlineData(null, 360)]
    [InlineData("direction", 360)]
    [InlineData("qualiticienne", 1280)]
    [InlineData("soignante", 360)]
    [InlineData("aract", 1280)]
    [InlineData("ars", 1280)]
    [InlineData("national", 1280)]
    [InlineData("evaluatrice", 1280)]
    [InlineData("admin", 360)]
    public async Task Every_page_within_reach_is_clean(string? role, int width)
    {
        await using var device = await browser.DeviceAsync(width, role: role);
        var (waiting, seen) = (new Queue<string>(["/"]), new HashSet<string>(StringComparer.Ordinal) { "/" });
        var broken = new List<string>();
        for (var visited = 0; waiting.TryDequeue(out var path) && visited < MostPages; visited++)
        {
            var answer = await device.Page.GotoAsync(browser.Server.Url + path);
            if (answer is null or { Status: >= 400 }) broken.Add($"{path}: {answer?.Status}");
            await device.LookAsync();
            await device.LookInsideAsync();
            foreach (var link in await LinksAsync(device.Page))
            {
                if (seen.Add(Shape(link))) waiting.Enqueue(link);
            }
        }

        device.AssertClean();
        Assert.True(broken.Count is 0, string.Join(Environment.NewLine, broken));
    }

    private static async Task<IEnumerable<string>> LinksAsync(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)");
        return links.Where(l => !l.EndsWith(".ics", StringComparison.Ordinal) && !l.EndsWith(".csv", StringComparison.Ordinal) && !l.EndsWith(".md", StringComparison.Ordinal) && !l.Contains("/export", StringComparison.Ordinal) && !l.Contains("deconnexion", StringComparison.Ordinal)
            && !l.StartsWith("/demo/connexion/", StringComparison.Ordinal) && !l.Contains("telecharger", StringComparison.Ordinal));
    }

    /// <summary>One page of each kind is enough: ids and slugs after the noun are alike.</summary>
    private static string Shape(string link)
    {
        var parts = link.Split('?')[0].Split('/');
        for (var i = 2; i < parts.Length; i++)
        {
            if (Guid.TryParse(parts[i], out _) || (parts[i].Contains('-', StringComparison.Ordinal) && i is 2)) parts[i] = "*";
        }

        return string.Join('/', parts);
    }
}
