using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Web.Features.Experiments;
using Essaim.Web.Features.Library;
using Essaim.Web.Tests.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Library;

/// <summary>Takes a trial to its verdict and its sheet to the library, as its people would.</summary>
internal static class SheetGround
{
    public static readonly RexText Text = new(
        "Deux salles pour les médicaments", "Le matin, une seule file devant la pharmacie.", "Une semaine chaque façon, avec le chariot.", "La clé manquait.", "La file a fondu.", "Prévoir deux clés.");

    public static async Task<RexId> DraftedAsync(this TestHost host, TrialGround ground, VerdictKind kind = VerdictKind.Abandoned)
    {
        var id = await ground.PlannedAsync();
        await ground.LiveAsync(id, day: 15);
        var kept = kind is VerdictKind.Abandoned ? (ArmLetter?)null : ArmLetter.A;
        TestHost.Value(await host.AsAsync<GiveVerdict, Done>(ground.Aline, g => g.RunAsync(new(id, kind, kept, "Une raison", "Une leçon"), default)));
        return TestHost.Value(await host.AsAsync<DraftRex, RexId>(ground.Bruno, d => d.RunAsync(id, default)));
    }

    public static async Task<Rex> ReadAsync(this TestHost host, RexId id)
    {
        Rex? rex = null;
        await host.WithDbAsync(async db => rex = await db.Rexes.AsNoTracking().SingleAsync(r => r.Id == id));
        return rex!;
    }

    public static async Task ApproveAsync(this TestHost host, RexId id, params PersonId[] people)
    {
        foreach (var person in people)
        {
            var version = (await host.ReadAsync(id)).TextVersion;
            TestHost.Value(await host.AsAsync<ApproveRex, Done>(person, a => a.RunAsync(new(id, version), default)));
        }
    }

    public static async Task<string> PublishedAsync(this TestHost host, TrialGround ground, RexText? text = null)
    {
        var id = await host.DraftedAsync(ground);
        TestHost.Value(await host.AsAsync<WriteRex, Done>(ground.Bruno, w => w.RunAsync(new(id, text ?? Text), default)));
        await host.ApproveAsync(id, ground.Aline, ground.Bruno, ground.Chloe);
        return TestHost.Value(await host.AsAsync<PublishRex, string>(ground.Bruno, p => p.RunAsync(id, default)));
    }

    /// <summary>A sheet put straight into the library, for searches.</summary>
    public static async Task ShelveAsync(this TestHost host, string title, string course, EstablishmentKind kind = EstablishmentKind.Ehpad, VerdictKind outcome = VerdictKind.Adopted)
    {
        var rex = Rex.Draft(
            new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), $"Peintre {Guid.CreateVersion7():N}", new(kind, SizeBand.Under250, new("52"), HasElectedStaff: false), outcome,
            Text with { Title = title, Course = course });
        foreach (var college in new[] { College.Management, College.Professions }) TestHost.Value(rex.Approve(college, new(Guid.CreateVersion7()), host.Clock.GetUtcNow(), []));
        TestHost.Value(rex.Publish(host.Clock.Today(), []));
        await host.WithDbAsync(async db =>
        {
            db.Add(rex);
            await db.SaveChangesAsync();
        });
    }
}
