using System.Text.Json;

namespace Essaim.Browser.Tests.Voice;

/// <summary>The phone's half of RFC 9474, as it is shipped, in a real browser.</summary>
[Collection("browser")]
public sealed class BlindTests(Browser browser)
{
    private const string Vectors = """
        async vector => {
          const { blind, describe, finish } = await import('/front/wallet.js');
          const bytes = hex => Uint8Array.from((hex.length % 2 ? '0' + hex : hex).match(/../g) ?? [], two => parseInt(two, 16));
          const hex = all => [...all].map(one => one.toString(16).padStart(2, '0')).join('');
          const n = btoa(String.fromCharCode(...bytes(vector.n))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
          const key = await describe(await crypto.subtle.importKey('jwk', { kty: 'RSA', n, e: 'AQAB', alg: 'PS384', ext: true }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']));
          const { blinded, inverse } = await blind(key, bytes(vector.input), { salt: bytes(vector.salt), inverse: BigInt('0x' + vector.inv) });
          const signature = await finish(key, bytes(vector.input), bytes(vector.blindSignature), inverse);
          return [hex(blinded), hex(signature)];
        }
        """;

    [Theory]
    [InlineData("RSABSSA-SHA384-PSS-Randomized")]
    [InlineData("RSABSSA-SHA384-PSS-Deterministic")]
    public async Task R1_the_phone_blinds_and_finishes_the_vectors_byte_for_byte(string name)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Root(), "tests/vectors/rfc9474-vectors.json")));
        var vector = json.RootElement.EnumerateArray().Single(v => v.GetProperty("name").GetString() == name);
        string Hex(string field) => vector.GetProperty(field).GetString()!.Replace("0x", "", StringComparison.Ordinal);
        await using var phone = await browser.DeviceAsync(360, 740);
        await phone.GoAsync("/limites");

        var made = await phone.Page.EvaluateAsync<string[]>(Vectors, new { n = Hex("n"), input = Hex("input_msg"), salt = Hex("salt"), inv = Hex("inv"), blindSignature = Hex("blind_sig") });

        Assert.Equal(Hex("blinded_msg"), made[0]);
        Assert.Equal(Hex("sig"), made[1]);
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));
}
