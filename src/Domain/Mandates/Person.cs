using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Mandates;

/// <summary>Somebody who holds, held or is proposed for a seat. Participants who only speak are never persons here.</summary>
public sealed class Person(PersonId id, string givenName, string familyName, string? email, string profession) : Aggregate
{
    public PersonId Id { get; private init; } = id;

    public string GivenName { get; private set; } = givenName;

    public string FamilyName { get; private set; } = familyName;

    /// <summary>Empty for those without a professional mailbox: they receive a printed code.</summary>
    public string? Email { get; private set; } = email;

    /// <summary>In everyday words: "aide-soignante", "directeur adjoint".</summary>
    public string Profession { get; private set; } = profession;

    public string FullName => $"{GivenName} {FamilyName}";

    public static Result<Person> Introduce(PersonId id, string givenName, string familyName, string? email, string profession)
    {
        if (string.IsNullOrWhiteSpace(givenName)) return PersonErrors.GivenNameMissing;
        if (string.IsNullOrWhiteSpace(familyName)) return PersonErrors.FamilyNameMissing;
        email = string.IsNullOrWhiteSpace(email) ? null : email.Trim().ToLowerInvariant();
        if (email is not null && (email.IndexOf('@', StringComparison.Ordinal) is < 1 || email.Length > 200 || email.Any(char.IsWhiteSpace)))
            return PersonErrors.EmailMalformed;

        var person = new Person(id, givenName.Trim(), familyName.Trim(), email, profession.Trim());
        person.Raise(new PersonIntroduced(id));
        return person;
    }
}

public sealed record PersonIntroduced(PersonId PersonId) : IDomainEvent;

/// <summary>Every reason a person's card is refused.</summary>
public static class PersonErrors
{
    public static readonly Error GivenNameMissing = Error.Invalid("person.given-name", "Indiquez le prénom.", "GivenName");

    public static readonly Error FamilyNameMissing = Error.Invalid("person.family-name", "Indiquez le nom.", "FamilyName");

    public static readonly Error EmailMalformed = Error.Invalid(
        "person.email", "Cette adresse ne ressemble pas à un courriel, par exemple prenom.nom@exemple.fr.", "Email");
}
