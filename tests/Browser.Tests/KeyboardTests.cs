using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests;

/// <summary>Whole journeys with the Tab and Enter keys alone; wherever one stands, one sees it.</summary>
[Collection("browser")]
public sealed partial class KeyboardTests(Browser browser)
{
    private const int FarthestStop = 80;

    [Fact]
    public async Task Somebody_writes_on_a_wall_then_votes_without_touching_anything()
    {
        await using var host = await browser.DeviceAsync(role: "soignante");
        var (writing, voting) = (await CodeAsync(host, "La nuit"), await CodeAsync(host, "Au lever"));
        await using var phone = await browser.DeviceAsync(360);
        await phone.GoAsync("/");
        await phone.Page.Keyboard.PressAsync("Tab");
        await SkipAsync(phone);
        await ToAsync(phone, "#code");
        await phone.Page.Keyboard.TypeAsync(writing);
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.SeesAsync("Qui va lire ce mot");
        await ToAsync(phone, "#mot");
        await phone.Page.Keyboard.TypeAsync("La lampe du couloir clignote");
        await ToAsync(phone, "button[type=submit]:has-text('Poser ce mot')");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.SeesAsync("C’est dans l’urne");

        await phone.GoAsync($"/e/{voting}");
        await ToAsync(phone, "select.ballot__votes");
        await phone.Page.Keyboard.PressAsync("ArrowDown");
        await ToAsync(phone, "button[type=submit]:has-text('Donner mes voix')");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.SeesAsync("Vos voix sont comptées");
        phone.AssertClean();
    }

    [Fact]
    public async Task A_refused_form_takes_the_reader_to_what_must_be_mended()
    {
        await using var device = await browser.DeviceAsync();
        await device.GoAsync("/styleguide?partie=formulaires");
        await ToAsync(device, "form button[type=submit]:has-text('Enregistrer')");
        await device.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(device.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await device.Page.Keyboard.PressAsync("Tab");
        await device.Page.Keyboard.PressAsync("Enter");
        Assert.True(await device.Page.EvaluateAsync<bool>("document.activeElement.matches('input, textarea, select')"));
    }

    [Fact]
    public async Task The_menu_behind_ones_name_opens_folds_and_leads_out()
    {
        await using var device = await browser.DeviceAsync(role: "direction");
        await ToAsync(device, ".own-menu summary");
        await device.Page.Keyboard.PressAsync("Enter");
        await device.Page.Keyboard.PressAsync("Tab");
        await device.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(device.Page.Locator(".own-menu[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(device.Page.Locator(".own-menu summary")).ToBeFocusedAsync();
        await device.Page.Keyboard.PressAsync("Enter");
        await ToAsync(device, ".own-menu button");
        await device.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(device.Page.Locator("header a[href='/connexion']")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("soignante", "a[href^='/murs/']", false)]
    [InlineData("soignante", "a[href^='/murs/']", true)]
    [InlineData("direction", "a[href^='/essais/']", true)]
    [InlineData("direction", "a[href^='/miroir/'], a[href^='/rex']", true)]
    public async Task Each_stop_of_a_page_shows_where_one_stands_and_each_drawing_its_marks(string role, string link, bool forced)
    {
        await using var device = await browser.DeviceAsync(role: role);
        await device.Page.Locator("header a[href^='/demarches/']").First.ClickAsync();
        await device.GoAsync((await device.Page.Locator($"main {link}").First.GetAttributeAsync("href"))!);
        if (forced) await device.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });
        for (var i = 0; i < 30; i++)
        {
            await device.Page.Keyboard.PressAsync("Tab");
            await SeesFocusAsync(device);
        }

        Assert.Empty(await device.Page.EvaluateAsync<string[]>(PaleDrawings));
    }

    /// <summary>Presses Tab until this control has the focus; every stop on the way shows itself.</summary>
    private static async Task ToAsync(Device device, string target)
    {
        var wanted = device.Page.Locator(target).First;
        for (var stop = 0; stop < FarthestStop; stop++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await device.Page.Keyboard.PressAsync("Tab");
            await SeesFocusAsync(device);
        }

        Assert.Fail($"{target} is out of the keyboard's reach on {device.Page.Url}");
    }

    private static async Task SkipAsync(Device device)
    {
        await Assertions.Expect(device.Page.Locator(".govuk-skip-link")).ToBeFocusedAsync();
        await Assertions.Expect(device.Page.Locator(".govuk-skip-link")).ToBeInViewportAsync();
        await device.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#contenu")).ToBeFocusedAsync();
    }

    private static async Task SeesFocusAsync(Device device)
    {
        var hidden = await device.Page.EvaluateAsync<string?>("""
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const shown = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none';
              const marks = [e, e.nextElementSibling].filter(Boolean).flatMap(x => [getComputedStyle(x), getComputedStyle(x, '::before'), getComputedStyle(x, '::after')]);
              return marks.some(shown) ? null : e.outerHTML.slice(0, 120);
            }
            """);
        Assert.True(hidden is null, $"{device.Page.Url}: no focus to be seen on {hidden}");
    }

    private static async Task<string> CodeAsync(Device host, string wall)
    {
        await host.GoAsync("/");
        await host.Page.Locator("header a[href^='/demarches/']").First.ClickAsync();
        await host.Page.Locator("main li").Filter(new() { HasText = wall }).Locator("a[href^='/murs/']").First.ClickAsync();
        return Code().Match(await host.Page.ContentAsync()).Groups["code"].Value;
    }

    [GeneratedRegex("/e/(?<code>[A-Z0-9]{6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    /// <summary>Drawings of which not one shape stands out from their ground.</summary>
    private const string PaleDrawings = """
        () => {
          const rgb = c => (c.match(/[\d.]+/g) ?? []).map(Number);
          const light = c => { const [r, g, b] = rgb(c).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + 0.05) / (y + 0.05); };
          const clear = c => c === 'none' || rgb(c)[3] === 0;
          const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!clear(c)) return c; } return 'rgb(255, 255, 255)'; };
          return [...document.querySelectorAll('main svg')].filter(s => s.getBoundingClientRect().width > 0).filter(s => {
            const under = ground(s), shapes = [...s.querySelectorAll('circle, rect, path, line, polyline, use')];
            return shapes.length && !shapes.some(x => { const t = getComputedStyle(x); return [t.fill, t.stroke].some(c => !clear(c) && contrast(c, under) >= 3); });
          }).map(s => s.outerHTML.slice(0, 100));
        }
        """;
}
