using System.Text;
using System.Text.RegularExpressions;

namespace Essaim.Browser.Tests;

/// <summary>What people print, counted in sheets of A4.</summary>
[Collection("browser")]
public sealed partial class PaperTests(Browser browser)
{
    private const string Demarche = "header a[href^='/demarches/']";

    [Theory]
    [InlineData("a[href^='/miroir/']", "", 1)]
    [InlineData("a[href^='/essais/']", "/affiches", 2)]
    [InlineData("a[href^='/murs/']", "/compte-rendu", 1)]
    public async Task It_takes_no_more_sheets_than_promised(string link, string under, int sheets)
    {
        await using var device = await browser.DeviceAsync(role: "soignante");
        await device.Page.Locator(Demarche).First.ClickAsync();
        var path = await device.Page.Locator($"main {link}").First.GetAttributeAsync("href");

        await device.GoAsync(path!.Split('?', '#')[0] + under);

        Assert.Equal(sheets, await SheetsAsync(device));
    }

    [Fact]
    public async Task Paper_carries_words_and_not_the_tools_of_the_screen()
    {
        await using var device = await browser.DeviceAsync(role: "soignante");
        await device.Page.Locator(Demarche).First.ClickAsync();
        await device.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        Assert.Equal(0, await device.Page.Locator("header, footer, .govuk-breadcrumbs, .govuk-button").Filter(new() { Visible = true }).CountAsync());
        Assert.Equal("rgb(0, 0, 0)", await device.Page.Locator(".act__title, .notice__title").First.EvaluateAsync<string>("t => t.matches('.act__title') ? getComputedStyle(t).color : 'rgb(0, 0, 0)'"));
    }

    private static async Task<int> SheetsAsync(Device device)
    {
        var paper = await device.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        return Sheet().Count(Encoding.Latin1.GetString(paper));
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sheet();
}
