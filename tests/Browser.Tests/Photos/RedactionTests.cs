using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Photos;

/// <summary>What leaves a phone as a photo, made in a real browser.</summary>
[Collection("browser")]
public sealed partial class RedactionTests(Browser browser)
{
    /// <summary>The only files of a model that may be shipped: "here is a face", and what it runs on.</summary>
    private static readonly Dictionary<string, string> Shipped = new(StringComparer.Ordinal)
    {
        ["blazeface.bin"] = "dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72",
        ["blazeface.json"] = "cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f",
        ["tfjs-backend-wasm-simd.wasm"] = "77ebb28a6d34f371dbbf2086b7f2de8994acd8ea5a3cf1fa24d2c26c840cac7b",
        ["tfjs-backend-wasm.wasm"] = "70a5d516060464e5269f01c74bac1772d6b8ab6cb612acf16b5cdaf61f78d892",
    };

    [Fact]
    public void R46_no_model_is_shipped_that_recognises_anybody_or_guesses_an_age_or_a_mood()
    {
        var front = Front();
        var models = Directory.EnumerateFiles(front, "*", SearchOption.AllDirectories).Where(IsModel).ToDictionary(f => Path.GetFileName(f), Hash, StringComparer.Ordinal);

        Assert.Equal(Shipped.OrderBy(m => m.Key, StringComparer.Ordinal), models.OrderBy(m => m.Key, StringComparer.Ordinal));
        foreach (var script in Directory.EnumerateFiles(front, "*.js")) Assert.InRange(new FileInfo(script).Length, 1, 1_000_000); // Weights would not fit.
    }

    [Fact]
    public async Task R46_the_page_fetches_the_face_finder_and_no_other_page_does()
    {
        await using var phone = await browser.DeviceAsync(360, 740);
        var asked = Watch(phone);
        await phone.GoAsync("/e");
        await phone.GoAsync("/limites");
        Assert.DoesNotContain(asked, a => a.Contains("models", StringComparison.Ordinal) || a.Contains("faces", StringComparison.Ordinal));

        await phone.GoAsync("/photo/essayer");
        await CoverAsync(phone, Drawings.Room);

        Assert.All(asked.Where(a => a.Contains("/models/", StringComparison.Ordinal)), a => Assert.Contains(Path.GetFileName(new Uri(a).AbsolutePath), Shipped.Keys));
        Assert.Contains(asked, a => a.EndsWith("blazeface.bin", StringComparison.Ordinal));
        Assert.Equal(["http://localhost"], asked.Where(a => a.StartsWith("http", StringComparison.Ordinal)).Select(a => $"http://{new Uri(a).Host}").Distinct(StringComparer.Ordinal));
        await phone.CheckAsync();
    }

    [FacePhotoFact]
    public async Task R45_another_finder_sees_no_face_in_what_would_leave_and_the_rest_is_untouched()
    {
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync("/photo/essayer");
        await CoverAsync(phone, Drawings.Room);
        await phone.Page.Context.SetOfflineAsync(true); // Everything that follows happens on the phone.
        var sent = new List<string>();
        foreach (var photo in FacePhotos.All)
        {
            var bytes = await File.ReadAllBytesAsync(photo);
            await phone.Page.Locator("[data-act=again]:visible").ClickAsync();
            await CoverAsync(phone, new() { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = bytes });
            Assert.Equal(0, await phone.Page.EvaluateAsync<int>(Differences, Convert.ToBase64String(bytes)));
            await phone.Page.GetByText("Non, personne").ClickAsync();
            await phone.PressAsync("Voir ce qui partirait");
            sent.Add(await ResultAsync(phone));
            await phone.Page.SetInputFilesAsync("photo-shot input[type=file]", Drawings.Room);
        }

        await using var judge = await browser.DeviceAsync(1280, 900);
        await SecondFinder.StartAsync(judge.Page);
        foreach (var photo in sent) Assert.Equal(0, await SecondFinder.CountAsync(judge.Page, photo));
        Assert.NotEqual(0, await SecondFinder.CountAsync(judge.Page, $"data:image/jpeg;base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(FacePhotos.All.First()))}"));
    }

    [Fact]
    public async Task R45_without_the_search_for_faces_nothing_can_leave()
    {
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.Page.RouteAsync("**/blazeface.bin", route => route.AbortAsync());
        await phone.GoAsync("/photo/essayer");
        await phone.Page.SetInputFilesAsync("photo-shot input[type=file]", Drawings.Room);

        await phone.SeesAsync("La photo ne partira pas avant.");
        await phone.Page.GetByText("Non, personne").ClickAsync();
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Voir ce qui partirait" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_photo_is_covered_with_the_keyboard_alone_and_leaves_only_after_a_plain_no()
    {
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync("/photo/essayer");
        await CoverAsync(phone, Drawings.Room);
        var button = phone.Page.GetByRole(AriaRole.Button, new() { Name = "Voir ce qui partirait" });
        await Assertions.Expect(button).ToBeDisabledAsync();

        await phone.Page.Locator("canvas").FocusAsync();
        foreach (var key in (string[])["ArrowLeft", "ArrowUp", "+", "Enter"]) await phone.Page.Keyboard.PressAsync(key);
        await phone.SeesAsync("Cache posé.");
        await phone.Page.GetByText("Oui, ou je ne sais pas").ClickAsync();
        await phone.SeesAsync("Elle ne part pas ainsi.");
        await Assertions.Expect(button).ToBeDisabledAsync();
        await phone.CheckAsync();
        await phone.Page.GetByText("Non, personne").ClickAsync();
        await button.ClickAsync();

        var sent = Convert.FromBase64String((await ResultAsync(phone)).Split(',')[1]);
        Assert.Equal([0xFF, 0xD8], sent[..2]);
        Assert.InRange(sent.Length, 1_000, 500_000);
        await phone.CheckAsync();
    }

    /// <summary>Waits until the phone has looked for faces.</summary>
    private static async Task CoverAsync(Device phone, FilePayload photo)
    {
        await phone.Page.SetInputFilesAsync("photo-shot input[type=file]", photo);
        await Assertions.Expect(phone.Page.Locator("photo-shot")).ToHaveAttributeAsync("data-searched", "true", new() { Timeout = 30_000 });
    }

    private static async Task<string> ResultAsync(Device phone)
    {
        await phone.SeesAsync("Voici ce qui partirait.");
        await Assertions.Expect(phone.Page.Locator("[data-part=result]")).ToHaveAttributeAsync("src", JpegAddress());
        var picture = (await phone.Page.GetAttributeAsync("[data-part=result]", "src"))!;
        await phone.Page.EvaluateAsync("document.querySelector('[data-part=result]').removeAttribute('src')");
        return picture;
    }

    /// <summary>Pixels that are neither the photo's nor the cover's.</summary>
    private const string Differences = """
        async photo => {
          const shown = document.querySelector('photo-shot canvas');
          const read = canvas => canvas.getContext('2d').getImageData(0, 0, shown.width, shown.height).data;
          const bytes = Uint8Array.from(atob(photo), sign => sign.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }), { imageOrientation: 'from-image' });
          const whole = Object.assign(document.createElement('canvas'), { width: shown.width, height: shown.height });
          whole.getContext('2d').drawImage(image, 0, 0, shown.width, shown.height);
          const [now, before] = [read(shown), read(whole)];
          let wrong = 0;
          for (let at = 0; at < now.length; at += 4) {
            const same = now[at] === before[at] && now[at + 1] === before[at + 1] && now[at + 2] === before[at + 2];
            const covered = now[at] === 0x1c && now[at + 1] === 0x14 && now[at + 2] === 0x20;
            if (!same && !covered) wrong++;
          }
          return wrong;
        }
        """;

    [System.Text.RegularExpressions.GeneratedRegex("^data:image/jpeg;", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex JpegAddress();

    private static List<string> Watch(Device device)
    {
        var asked = new List<string>();
        device.Page.Request += (_, request) => asked.Add(request.Url);
        return asked;
    }

    private static bool IsModel(string file) => Path.GetFileName(file) is not ("NOTICE" or "LICENSE") && Path.GetExtension(file) is not (".js" or ".css" or ".svg" or ".woff2" or ".png" or ".txt" or ".ico" or ".map");

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static string Front([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../src/Web/wwwroot/front"));
}
