namespace Essaim.Browser.Tests.Walk;

/// <summary>Somebody who is invited during the walk and signs in with a password of their own.</summary>
internal sealed record Walker(string GivenName, string FamilyName, string Profession, string Email)
{
    public const string Password = "cerisier tambour nuage 42";

    public static Walker Of(string givenName, string profession, string place) =>
        new(givenName, "Marcheur", profession, $"{givenName.ToLowerInvariant()}@{place}.exemple");
}

/// <summary>The three who lead: management, staff representative, professions.</summary>
internal sealed record Team(string Place, string Town, Walker Direction, Walker Staff, Walker Professions)
{
    public static Team Of(string place, string town, string domain) => new(
        place, town, Walker.Of("Marianne", "directrice", domain), Walker.Of("Boris", "aide-soignant, élu au CSE", domain), Walker.Of("Lila", "infirmière", domain));
}
