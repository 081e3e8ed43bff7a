using Essaim.Data;
using Essaim.Data.Diagnosis.Interviews;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Interviews;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>Where the caller has interviews to read, and where they may lead one.</summary>
public sealed class ListInterviews(ReadDb db, CurrentActor current)
{
    private const int MostFound = 12;

    public sealed record Row(EstablishmentId Id, string Name, string Town, int Interviews);

    public async Task<Result<List<Row>>> RunAsync(CancellationToken cancellationToken)
    {
        if (!current.Actor.May(Permission.HoldInterviews)) return Error.NotFound("interview.unknown");
        var counts = await db.Interviews.VisibleTo(current.Actor).GroupBy(i => i.EstablishmentId).Select(g => new { Id = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Id, g => g.Count, cancellationToken);
        var ids = counts.Keys.ToList();
        var places = await db.Establishments.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Name).Select(e => new { e.Id, e.Name, e.Town }).ToListAsync(cancellationToken);
        return places.ConvertAll(e => new Row(e.Id, e.Name, e.Town, counts[e.Id]));
    }

    /// <summary>Establishments of the caller's reach that have a démarche; an adviser's few at once, an evaluator's by name or town.</summary>
    public async Task<Result<List<Row>>> FindAsync(string words, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        if (!actor.May(Permission.HoldInterviews)) return Error.NotFound("interview.unknown");
        var (everywhere, advised, slug) = (InterviewScope.HoldsEverywhere(actor), InterviewScope.Advised(actor), Slug.From(words));
        if (everywhere && slug.Length < 2) return new List<Row>();
        var found = await db.Establishments
            .Where(e => (everywhere || advised.Contains(e.Id)) && db.Demarches.Any(d => d.EstablishmentId == e.Id) && (slug == "" || e.Slug.Contains(slug) || e.Town.Contains(words)))
            .OrderBy(e => e.Name).Take(MostFound).Select(e => new { e.Id, e.Name, e.Town }).ToListAsync(cancellationToken);
        return found.Where(e => actor.MayInterviewAt(e.Id)).Select(e => new Row(e.Id, e.Name, e.Town, 0)).ToList();
    }

    /// <summary>The name of an establishment at which the caller may lead an interview.</summary>
    public async Task<Result<string>> CheckAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var name = current.Actor.MayInterviewAt(establishment)
            ? await db.Establishments.Where(e => e.Id == establishment).Select(e => e.Name).SingleOrDefaultAsync(cancellationToken) : null;
        return name is null ? Error.NotFound("interview.unknown") : name;
    }
}

/// <summary>The interviews of one establishment and what they say on the three axes.</summary>
public sealed class ShowInterviews(ReadDb db, CurrentActor current)
{
    public sealed record View(EstablishmentId Id, string Name, IReadOnlyList<Interview> Interviews, IReadOnlyList<AxisSummary> Axes);

    public async Task<Result<View>> RunAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        if (!current.Actor.MayInterviewAt(establishment)) return Error.NotFound("interview.unknown");
        var name = await db.Establishments.Where(e => e.Id == establishment).Select(e => e.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null) return Error.NotFound("interview.unknown");
        var interviews = await db.Interviews.VisibleTo(current.Actor).Where(i => i.EstablishmentId == establishment)
            .OrderBy(i => i.HeldOn).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        return new View(establishment, name, interviews, InterviewSummary.Of(interviews));
    }
}

/// <summary>One interview with its guide.</summary>
public sealed class ShowInterview(ReadDb db, CurrentActor current, InterviewGuides guides, Texts texts)
{
    public sealed record View(Interview Interview, string Establishment, InterviewGuide Guide, bool MayWrite)
    {
        public string Href => $"/entretiens/{Interview.Id.Value}";

        public string NoteOn(string question) => Interview.Notes.FirstOrDefault(n => n.Question == question)?.Text ?? "";
    }

    public async Task<Result<View>> RunAsync(InterviewId id, CancellationToken cancellationToken)
    {
        var interview = await db.Interviews.VisibleTo(current.Actor).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (interview is null) return Error.NotFound("interview.unknown");
        var place = await db.Establishments.Where(e => e.Id == interview.EstablishmentId).Select(e => e.Name).SingleAsync(cancellationToken);
        return new View(interview, place, guides.Of(interview.GuideVersion, texts), interview.InterviewerId == current.Actor.Id && interview.WithdrawnOn is null);
    }
}
