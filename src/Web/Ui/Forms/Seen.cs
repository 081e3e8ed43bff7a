using System.Security.Cryptography;
using System.Text;

namespace Essaim.Web.Ui.Forms;

/// <summary>A mark of the words as their writer saw them when they began: if others stand there by now, nobody's are overwritten unseen.</summary>
public static class Seen
{
    /// <summary>Whether somebody else wrote in between. Sent twice, one's own words are no conflict.</summary>
    public static bool Meets(string? seen, string saved, string typed) => seen is not null && seen != saved && typed != saved;

    public static string Of(params IEnumerable<string?> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', words))).AsSpan(0, 8));
}
