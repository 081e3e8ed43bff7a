using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Clusters;

public readonly record struct CalendarLinkId(Guid Value) : IId<CalendarLinkId>
{
    public static CalendarLinkId From(Guid value) => new(value);
}

/// <summary>The secret address at which one person's calendar program reads their dates. Whoever knows it reads them, so it can be renewed.</summary>
public sealed class CalendarLink(CalendarLinkId id, PersonId personId, string secretHash, string sealedSecret) : Aggregate
{
    public CalendarLinkId Id { get; private init; } = id;

    public PersonId PersonId { get; private init; } = personId;

    /// <summary>SHA-256 in hexadecimal: enough to recognise the address, not to rebuild it from a stolen table.</summary>
    public string SecretHash { get; private set; } = secretHash;

    /// <summary>The secret under the server's own key, to show it again to its owner.</summary>
    public string SealedSecret { get; private set; } = sealedSecret;

    public static CalendarLink Open(CalendarLinkId id, PersonId person, string secretHash, string sealedSecret)
    {
        var link = new CalendarLink(id, person, secretHash, sealedSecret);
        link.Raise(new CalendarLinkRenewed(id));
        return link;
    }

    /// <summary>The former address opens nothing from now on.</summary>
    public void Renew(string secretHash, string sealedSecret)
    {
        (SecretHash, SealedSecret) = (secretHash, sealedSecret);
        Raise(new CalendarLinkRenewed(Id));
    }
}

public sealed record CalendarLinkRenewed(CalendarLinkId LinkId) : IDomainEvent;
