using System.Security.Cryptography;
using System.Text;

namespace Essaim.Web.Demo;

/// <summary>The same id for the same name at each telling: addresses of the demo stay valid.</summary>
public static class DemoIds
{
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16).ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // Version 8: made by us, by rule.
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
