using Essaim.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Data.Access;

/// <summary>How one person signs in. Its id is the person's id; what they may do comes from their mandates alone.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public PersonId PersonId => new(Id);

    /// <summary>Switched off by an administrator: the person keeps their mandates but cannot come in.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>"fr" or "en"; empty follows the browser.</summary>
    public string? Language { get; set; }
}
