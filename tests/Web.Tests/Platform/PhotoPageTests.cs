namespace Essaim.Web.Tests.Platform;

public sealed class PhotoPageTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task R38_only_the_photo_page_may_open_the_camera_and_compile_the_face_finder()
    {
        using var client = host.Anonymous();

        using var photo = await client.GetAsync("/photo/essayer");
        using var other = await client.GetAsync("/limites");

        Assert.Contains("script-src 'self' 'wasm-unsafe-eval';", Policy(photo), StringComparison.Ordinal);
        Assert.Contains("camera=(self)", Permissions(photo), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Policy(other), StringComparison.Ordinal);
        Assert.Contains("camera=()", Permissions(other), StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-", Policy(photo), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage reply) => reply.Headers.GetValues("Content-Security-Policy").Single();

    private static string Permissions(HttpResponseMessage reply) => reply.Headers.GetValues("Permissions-Policy").Single();
}
