using Essaim.Data;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Platform;

/// <summary>Where the keys of each noun of the routes are found.</summary>
public sealed partial class RealIdTests
{
    private const int Some = 12;

    private Task<List<Thing>> ThingsAsync(string route) => host.WithAsync<ReadDb, List<Thing>>(async db => route.Split('/')[1] switch
    {
        "actions" => await db.ActionItems.Select(a => new Thing(a.Id.Value.ToString(), a.EstablishmentId)).Take(Some).ToListAsync(),
        "appels" => await db.Calls.Select(c => new Thing(c.Id.Value.ToString(), null) { Slug = c.Slug }).Take(Some).ToListAsync(),
        "appuis" => await db.SupportVisits.Select(v => new Thing(v.Id.Value.ToString(), v.EstablishmentId)).Take(Some).ToListAsync(),
        "bibliotheque" => await db.Rexes.Where(r => r.Slug != null).Select(r => new Thing(r.Id.Value.ToString(), r.EstablishmentId) { Slug = r.Slug }).Take(Some).ToListAsync(),
        "candidatures" => await db.Candidatures.Select(c => new Thing(c.Id.Value.ToString(), c.EstablishmentId) { Second = "projet" }).Take(Some).ToListAsync(),
        "clusters" => await db.Clusters.Select(c => new Thing(c.Id.Value.ToString(), null)).Take(Some).ToListAsync(),
        "decisions" => await db.Decisions.Select(d => new Thing(d.Id.Value.ToString(), d.EstablishmentId)).Take(Some).ToListAsync(),
        "demarches" => await db.Demarches.Select(d => new Thing(d.Id.Value.ToString(), d.EstablishmentId) { Second = route.EndsWith("{Key}", StringComparison.Ordinal) ? "cadrage-copil" : route.EndsWith("{Body}", StringComparison.Ordinal) ? "groupe" : null }).Take(Some).ToListAsync(),
        "emprunts" => await db.Borrowings.Select(b => new Thing(b.Id.Value.ToString(), b.EstablishmentId)).Take(Some).ToListAsync(),
        "essais" => await db.Experiments.Select(e => new Thing(e.Id.Value.ToString(), e.EstablishmentId) { Second = route.EndsWith("{Answer}", StringComparison.Ordinal) ? "adopter" : null }).Take(Some).ToListAsync(),
        "etablissements" when route.Contains("passations", StringComparison.Ordinal) => await db.Mandates.Where(m => m.EstablishmentId != null && m.HandoverNote != null).Select(m => new Thing("", m.EstablishmentId) { Second = m.Id.Value.ToString() }).Take(Some).ToListAsync(),
        "etablissements" when route.Contains("{Mandate", StringComparison.Ordinal) => await db.Mandates.Where(m => m.EstablishmentId != null).Select(m => new Thing("", m.EstablishmentId) { Second = m.Id.Value.ToString() }).Take(Some).ToListAsync(),
        "etablissements" => await db.Demarches.Select(d => new Thing(d.EstablishmentId.Value.ToString(), d.EstablishmentId)).Take(Some).ToListAsync(),
        "idees" => await db.ParkedIdeas.Select(i => new Thing(i.Id.Value.ToString(), i.EstablishmentId)).Take(Some).ToListAsync(),
        "journees" => await db.CollectiveDays.Select(d => new Thing(d.Id.Value.ToString(), null)).Take(Some).ToListAsync(),
        "miroir" => await db.Demarches.Join(db.Establishments, d => d.EstablishmentId, e => e.Id, (d, e) => new Thing("", e.Id) { Slug = e.Slug }).Take(Some).ToListAsync(),
        "murs" when route.Contains("{Note", StringComparison.Ordinal) => await db.WallNotes.Select(n => new Thing(n.WallId.Value.ToString(), null) { Second = n.Id.Value.ToString() }).Take(Some).ToListAsync(),
        "murs" when route.Contains("{Group", StringComparison.Ordinal) => await db.WallGroups.Where(g => db.Walls.Any(w => w.Id == g.WallId && w.Phase == WallPhase.Exits)).Select(g => new Thing(g.WallId.Value.ToString(), g.EstablishmentId) { Second = g.Id.Value.ToString() }).Take(Some).ToListAsync(),
        "murs" => await db.Walls.Select(w => new Thing(w.Id.Value.ToString(), w.EstablishmentId)).Take(Some).ToListAsync(),
        "promesses" => await db.Promises.Where(p => p.EstablishmentId != null).Select(p => new Thing(p.Id.Value.ToString(), p.EstablishmentId)).Take(Some).ToListAsync(),
        "attestations" or "personnes" or "administration" => await db.Mandates.Where(m => m.EstablishmentId != null).Select(m => new Thing(m.PersonId.Value.ToString(), m.EstablishmentId)).Take(Some).ToListAsync(),
        "questions" => await db.Questions.Select(q => new Thing(q.Id.Value.ToString(), q.EstablishmentId)).Take(Some).ToListAsync(),
        "reunions" => await db.Meetings.Where(m => m.EstablishmentId != null).Select(m => new Thing(m.Id.Value.ToString(), m.EstablishmentId)).Take(Some).ToListAsync(),
        "rex" => await db.Rexes.Where(r => r.ExperimentId != null).Select(r => new Thing(r.Id.Value.ToString(), r.EstablishmentId)).Take(Some).ToListAsync(),
        "sujets" => await db.Topics.Select(t => new Thing(t.Id.Value.ToString(), t.EstablishmentId)).Take(Some).ToListAsync(),
        _ => [],
    });
}
