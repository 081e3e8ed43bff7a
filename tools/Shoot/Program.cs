using Microsoft.Playwright;

// Shoot {url} {folder}: pictures of the running demo at 1280 and 360 px. Each line of pages.txt: name role path.
var (url, folder) = (args[0].TrimEnd('/'), args[1]);
var pages = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "pages.txt"))
    .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(p => p.Length is 3);
Directory.CreateDirectory(folder);
using var playwright = await Playwright.CreateAsync();
await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
foreach (var (name, role, path) in pages.Select(p => (p[0], p[1], p[2])))
{
    foreach (var width in name.EndsWith("mur", StringComparison.Ordinal) ? (int[])[1920, 360] : [1280, 360])
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = width is 1920 ? 1080 : 900 }, Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        if (role is not "-") await page.GotoAsync($"{url}/demo/connexion/{role}");
        var answer = await page.GotoAsync(url + path.Split('>')[0]);
        foreach (var next in path.Split('>').Skip(1)) // Then by the first link that holds this: ids change with each telling of the story.
        {
            var href = await page.Locator($"a[href*='{next}']:not([href$='nouveau'])").First.GetAttributeAsync("href");
            answer = await page.GotoAsync(new Uri(new Uri(url), href).ToString());
        }

        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = width is not 1920 });
        Console.WriteLine($"{answer?.Status} {name}-{width} {path}");
    }
}
