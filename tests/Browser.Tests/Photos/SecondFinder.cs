using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Photos;

/// <summary>A face finder of another make, in a page that only tests serve: it judges what ours left uncovered.</summary>
internal static class SecondFinder
{
    private const string Origin = "http://juge.localhost";

    private const string Html = """
        <!DOCTYPE html><html lang="en"><title>juge</title><script type="module">
          import * as faces from '/dist/face-api.esm.js';
          faces.tf.setWasmPaths('/wasm/');
          await faces.tf.setBackend('wasm');
          await faces.tf.ready();
          await faces.nets.ssdMobilenetv1.loadFromUri('/model');
          window.count = async address => {
            const image = new Image();
            image.src = address;
            await image.decode();
            return (await faces.detectAllFaces(image, new faces.SsdMobilenetv1Options({ minConfidence: 0.5 }))).length;
          };
        </script></html>
        """;

    public static async Task StartAsync(IPage page)
    {
        await page.RouteAsync($"{Origin}/**", async route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath;
            if (path is "/") await route.FulfillAsync(new() { ContentType = "text/html", Body = Html });
            else if (path.StartsWith("/wasm/", StringComparison.Ordinal)) await route.FulfillAsync(new() { Path = Path.Combine(Wasm(), Path.GetFileName(path)) });
            else await route.FulfillAsync(new() { Path = Path.Combine(FacePhotos.Folder!, path[1..]) });
        });
        await page.GotoAsync(Origin);
        await page.WaitForFunctionAsync("window.count !== undefined", null, new() { Timeout = 60_000 });
    }

    public static Task<int> CountAsync(IPage page, string picture) => page.EvaluateAsync<int>("picture => window.count(picture)", picture);

    private static string Wasm([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "../../../../client/node_modules/@tensorflow/tfjs-backend-wasm/dist"));
}
