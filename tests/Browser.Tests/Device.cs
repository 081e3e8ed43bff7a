using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests;

/// <summary>One person's browser. Remembers everything the console, the network or the security policy complained about.</summary>
public sealed class Device(IBrowserContext context, IPage page, string url) : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private bool _menuSeen;

    public IPage Page { get; } = page;

    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints) return [.. _complaints];
        }
    }

    /// <summary>A live page may be reloading itself just then: one of the next tries lands.</summary>
    public async Task GoAsync(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Page.GotoAsync(url + path);
                return;
            }
            catch (PlaywrightException race) when (tries < 10 && race.Message.Contains("interrupted by another navigation", StringComparison.Ordinal))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 * tries));
            }
        }
    }

    /// <summary>Fills the field with exactly this label, optional or not.</summary>
    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>The control with exactly this label; French spaces in it count as spaces.</summary>
    public ILocator Field(string label) => Page.GetByLabel(Labelled(label));

    public static Regex Labelled(string label) =>
        new($@"^\s*{Regex.Escape(label).Replace("\\ ", "\\s", StringComparison.Ordinal)}(\s*\(facultatif\))?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task SeesAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>Id or slug at this place of the address, counted from 0.</summary>
    public string Part(int index) => new Uri(Page.Url).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)[index];

    /// <summary>What was found wrong on the pages looked at so far.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>Looks for anything wrong on this page and remembers it: a walk goes on, and tells everything at its end.</summary>
    public async Task LookAsync()
    {
        await AxeAsync("page");
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) Findings.Add($"{Page.Url} slides sideways by {overflow} px.");
    }

    /// <summary>What is folded away is part of the page: boxes, menus and dialogs are opened, looked at and folded again. The site's own menu is the same on every page: once.</summary>
    public async Task LookInsideAsync()
    {
        var menus = _menuSeen ? ":not(.own-menu):not(.site-nav)" : "";
        _menuSeen = true;
        var boxes = await Page.EvaluateAsync<int>($"[...document.querySelectorAll('details:not([open]){menus}')].map(d => (d.dataset.folded = '', d.open = true)).length");
        if (boxes > 0) await AxeAsync("opened boxes");
        await Page.EvaluateAsync("document.querySelectorAll('details[data-folded]').forEach(d => { d.open = false; delete d.dataset.folded; })");
        var floating = await Page.Locator($"[popover]{menus}").CountAsync();
        for (var i = 0; i < floating; i++)
        {
            var one = Page.Locator($"[popover]{menus}").Nth(i);
            await one.EvaluateAsync("p => p.showPopover()");
            await AxeAsync("dialog or menu");
            await one.EvaluateAsync("p => p.hidePopover()");
        }
    }

    private async Task AxeAsync(string where)
    {
        var axe = await Page.RunAxe();
        Findings.AddRange(axe.Violations.Select(v => $"{Page.Url}: {where}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}"));
    }

    /// <summary>Nothing in the console, nothing from elsewhere, nothing that axe finds, nothing that slides sideways, on any page looked at.</summary>
    public void AssertClean()
    {
        var all = Findings.Concat(Complaints).ToList();
        Assert.True(all.Count is 0, string.Join(Environment.NewLine, all));
    }

    public async Task CheckAsync()
    {
        await LookAsync();
        AssertClean();
    }

    /// <summary>Gives this device a key of its own, that answers at once.</summary>
    public async Task AddAuthenticatorAsync()
    {
        var developer = await context.NewCDPSessionAsync(Page);
        await developer.SendAsync("WebAuthn.enable");
        await developer.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2", ["ctap2Version"] = "ctap2_1", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>Takes the network away, or gives it back.</summary>
    public Task OfflineAsync(bool isOffline) => context.SetOfflineAsync(isOffline);

    public Task ForgetAsync() => context.ClearCookiesAsync();

    internal async Task WatchAsync()
    {
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))");
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" && !IsExpected(message.Text)) Complain($"{Page.Url}: {message.Text}");
        };
        Page.PageError += (_, error) => Complain($"{Page.Url}: {error}");
        Page.Request += (_, request) =>
        {
            if (!new Uri(request.Url).Host.EndsWith("localhost", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                Complain($"asked elsewhere: {request.Url}");
        };
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>Chromium reports a refused form's 4xx as an error of the console; the sentence by the field is what counts.</summary>
    private static bool IsExpected(string text) => text.Contains("the server responded with a status of 4", StringComparison.Ordinal);

    private void Complain(string complaint)
    {
        lock (_complaints) _complaints.Add(complaint);
    }
}
