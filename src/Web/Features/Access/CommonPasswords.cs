using Essaim.Domain.Access;

namespace Essaim.Web.Features.Access;

/// <summary>The shipped list of what too many people choose (<c>content/passwords</c>), read once.</summary>
public static class CommonPasswords
{
    public static PasswordRules Read(Content content) =>
        new(File.ReadLines(content.PathOf("passwords/common.txt")).Where(line => !line.StartsWith('#')));
}
