using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Essaim.Web.Tests.Access;

/// <summary>A passkey as a phone holds it, which can be made to lie: another site, another origin, a counter that stands still.</summary>
internal sealed class FakeAuthenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte WithKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private byte[] _user = [];

    public uint Counter { get; set; }

    public string Origin { get; set; } = "https://localhost";

    public string? Site { get; set; }

    public void Dispose() => _key.Dispose();

    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _user = FromUrl((string)asked["user"]!["id"]!);
        var client = ClientData("webauthn.create", (string)asked["challenge"]!);
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data((string)asked["rp"]!["id"]!, Present | Verified | WithKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation =
        [
            0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data,
        ];
        return Credential(new() { ["clientDataJSON"] = ToUrl(client), ["attestationObject"] = ToUrl(attestation), ["transports"] = new JsonArray("internal") });
    }

    public string Get(string options)
    {
        var asked = JsonNode.Parse(options)!;
        Counter++;
        var client = ClientData("webauthn.get", (string)asked["challenge"]!);
        var data = Data((string)asked["rpId"]!, Present | Verified);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new() { ["clientDataJSON"] = ToUrl(client), ["authenticatorData"] = ToUrl(data), ["signature"] = ToUrl(signature), ["userHandle"] = ToUrl(_user) });
    }

    private byte[] Data(string site, byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site ?? site)), flags, .. counter];
    }

    private byte[] ClientData(string type, string challenge) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge, origin = Origin, crossOrigin = false });

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = ToUrl(_id), ["rawId"] = ToUrl(_id), ["type"] = "public-key", ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(), ["response"] = response,
    }.ToJsonString();

    private static string ToUrl(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] FromUrl(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
