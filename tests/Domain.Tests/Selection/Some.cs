using Essaim.Domain.Access;
using Essaim.Domain.Selection;

namespace Essaim.Domain.Tests.Selection;

/// <summary>A published call and a candidature to it, ready to be bent by a test.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly PersonId Aline = new(Guid.CreateVersion7());
    public static readonly PersonId Chloe = new(Guid.CreateVersion7());
    public static readonly PersonId Bruno = new(Guid.CreateVersion7());

    public static CallText Text { get; } = new()
    {
        Title = "Grand âge : le travail de nuit",
        Summary = "Pour les EHPAD de la région.",
        Text = "Six journées, quatre appuis.",
        PublishOn = new(2026, 9, 1),
        ClosesAt = new(2026, 10, 30, 12, 0, 0, TimeSpan.FromHours(1)),
        DecisionOn = new(2026, 11, 20),
        FirstDayOn = new(2027, 1, 12),
        Criteria = [new(0, "Sujet ouvert", "", 3), new(1, "Dialogue social", "", 2), new(2, "", "", 0)],
    };

    public static CallForApplications Call(CallText? text = null)
    {
        Assert.False(CallForApplications.Prepare(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new("52"), text ?? Text).Failed(out _, out var call));
        Assert.False(call!.Publish(Now).Failed(out _));
        return call;
    }

    public static Candidature Started(CallForApplications call, College college = College.Management)
    {
        var started = Candidature.Start(new(Guid.CreateVersion7()), call, new(Guid.CreateVersion7()), new("52"), Aline, college, Now);
        Assert.False(started.Failed(out _, out var candidature));
        return candidature!;
    }

    /// <summary>Three seats accepted, nothing written.</summary>
    public static Candidature Seated(CallForApplications call)
    {
        var candidature = Started(call);
        candidature.Name(call, College.StaffRepresentatives, Chloe, Now).Failed(out _);
        candidature.Name(call, College.Professions, Bruno, Now).Failed(out _);
        foreach (var person in (PersonId[])[Aline, Chloe, Bruno]) Assert.False(candidature.Accept(call, person, true, true, Now).Failed(out _));
        return candidature;
    }

    public static void Fill(Candidature candidature, CallForApplications call, PersonId person, College? part)
    {
        foreach (var field in Dossier.FieldsOf(part, candidature.IsBinome))
        {
            var text = field is DossierField.Openness ? nameof(Openness.PartlyDecided) : $"Réponse {field}";
            Assert.False(candidature.Write(call, person, field, text, Now).Failed(out _));
        }
    }

    public static Candidature Submitted(CallForApplications call)
    {
        var candidature = Seated(call);
        Fill(candidature, call, Aline, null);
        foreach (var (person, part) in ((PersonId, College)[])[(Aline, College.Management), (Chloe, College.StaffRepresentatives), (Bruno, College.Professions)])
        {
            Fill(candidature, call, person, part);
            Assert.False(candidature.Sign(call, person, Now).Failed(out _));
        }

        Assert.False(candidature.Submit(call, Aline, Now).Failed(out _));
        return candidature;
    }
}
