using Essaim.Data;
using Essaim.Data.Access;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Essaim.Domain.Mandates;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Demo;

/// <summary>Before anything happens: the places, those who will sit in them, and those who accompany.</summary>
public sealed class Order00People : IDemoChapter
{
    public int Order => 0;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo: 420);
        await stage.WithAsync<Db, int>(db =>
        {
            foreach (var place in Cast.Places) db.Add(Register(place));
            foreach (var person in Cast.Companions.Concat(Cast.Places.SelectMany(p => p.Team.Select(t => t.Person)))) db.Add(Introduce(person));
            foreach (var mandate in Mandates(stage.DaysAgo(420))) db.Add(mandate);
            return db.SaveChangesAsync(cancellationToken);
        });
        await stage.WithAsync<UserManager<Account>, bool>(async accounts =>
        {
            foreach (var person in Cast.Companions.Concat(Cast.Places.SelectMany(p => p.Team.Select(t => t.Person))))
                await accounts.CreateAsync(new() { Id = person.Id.Value, UserName = person.Email, Email = person.Email, EmailConfirmed = true });
            return true;
        });
    }

    private static Establishment Register(DemoPlace place)
    {
        var establishment = Told(Establishment.Register(place.Id, place.Name, place.Kind, Cast.Region, place.Town, place.Headcount));
        establishment.Describe(place.Capacity, place.HasElectedStaff);
        foreach (var unit in place.Units) establishment.AddUnit(new(DemoIds.Of($"unit:{place.Key}:{unit}")), unit, headcount: null);
        return establishment;
    }

    private static Person Introduce(DemoPerson person) =>
        Told(Person.Introduce(person.Id, person.GivenName, person.FamilyName, person.Email, person.Profession));

    private static IEnumerable<Mandate> Mandates(DateOnly from)
    {
        foreach (var place in Cast.Places)
        {
            foreach (var (person, role) in place.Team) yield return Give(person, role, Reach.Of(place.Id), from);
        }

        yield return Give(Cast.National, Role.National, Reach.Nation, from);
        yield return Give(Cast.Agency, Role.AgencyReferent, Reach.Of(Cast.Region), from);
        yield return Give(Cast.Adviser, Role.Adviser, Reach.Of(Cast.Region), from);
        yield return Give(Cast.Adviser2, Role.Adviser, Reach.Of(Cast.Region), from);
        yield return Give(Cast.Evaluator, Role.Evaluator, Reach.Nation, from);
        yield return Give(Cast.Administrator, Role.Administrator, Reach.Nation, from);
    }

    private static Mandate Give(DemoPerson person, Role role, Reach reach, DateOnly from) =>
        Mandate.Give(new(DemoIds.Of($"mandate:{person.Key}:{role}")), person.Id, role, reach, from);

    private static T Told<T>(Result<T> result) => result.Failed(out var error, out var value) ? throw new InvalidOperationException(error.Code) : value;
}
