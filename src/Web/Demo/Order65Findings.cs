using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Diagnosis.Evidence;

namespace Essaim.Web.Demo;

/// <summary>What was already known, what the tools showed, and a board that two bodies found true; and a house of twelve that looks together.</summary>
public sealed class Order65Findings : IDemoChapter
{
    private static readonly DemoPerson Quality = Cast.Tilleuls.Seat(Role.QualityLead);

    public int Order => 65;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        if (await Order70Decisions.DemarcheOfAsync(stage, Cast.Tilleuls) is { } demarche) await TellTilleulsAsync(stage, demarche);
        if (await Order70Decisions.DemarcheOfAsync(stage, Cast.Marais) is { } small) await TellMaraisAsync(stage, small);
    }

    private static async Task TellTilleulsAsync(DemoStage stage, DemarcheId demarche)
    {
        stage.GoTo(daysAgo: 149);
        await TakeOverAsync(stage, demarche, "barometre", SignalChannel.Barometer, "Baromètre social de l’an dernier, page 6", 240,
            "Être interrompu pendant un soin ; 31 ; 58\nManquer de temps pour se parler entre équipes ; 26 ; 58\nPouvoir compter sur ses collègues ; 49 ; 58");
        await TakeOverAsync(stage, demarche, "duerp", SignalChannel.RiskRegister, "Document unique, unité de travail « hébergement »", 300, "Port de charges faute de lève-personne disponible ; 5");
        await TakeOverAsync(stage, demarche, "cse", SignalChannel.StaffBody, "Registre du CSE", 200, "Salle de pause trop petite ; 2\nChaleur dans l’office en juillet");

        stage.GoTo(daysAgo: 146, hour: 16);
        var offers = await stage.WithAsync<ShowBoard, IReadOnlyList<EvidenceOffer>>(b => b.OffersAsync(demarche, default));
        await FindAsync(stage, demarche, "entraide", FindingKind.Strength, "On s’entraide sans avoir à demander, surtout le soir",
            Cited(offers, "compter sur ses collègues"), Source(stage, SourceKind.PaperNotes, 11, 34, "la boîte de la salle de pause"));
        await FindAsync(stage, demarche, "residents", FindingKind.Strength, "Les résidents sont connus par leur histoire, pas par leur chambre",
            Source(stage, SourceKind.Residents, 9, null, "conseil de la vie sociale"), Source(stage, SourceKind.Meeting, 2, null, "tours de table de mars"));
        await FindAsync(stage, demarche, "transmissions", FindingKind.Constraint, "Les transmissions de 14 h se font debout, et s’interrompent sans cesse",
            Cited(offers, "On se parle debout"), Source(stage, SourceKind.Observation, 1, null, "27 interruptions en trois heures"), Source(stage, SourceKind.Photos, 6, 14, "le couloir à 14 h"));
        await FindAsync(stage, demarche, "telephone", FindingKind.Constraint, "Le téléphone coupe les soins après 13 h 30",
            Cited(offers, "Le téléphone"), Cited(offers, "interrompu pendant un soin"), Source(stage, SourceKind.Observation, 1, null, "19 appels en trois heures"));
        await FindAsync(stage, demarche, "pause", FindingKind.Constraint, "La pause se prend en surveillant le couloir",
            Cited(offers, "La pause"), Cited(offers, "Salle de pause trop petite"));
        await FindAsync(stage, demarche, "materiel", FindingKind.Constraint, "Le matériel de levage n’est pas là où l’on lève", Cited(offers, "Port de charges"), Cited(offers, "Chercher"));
        await FindAsync(stage, demarche, "ensemble", FindingKind.Wish, "Que la nuit et le jour aient le même récit, assis, en vingt minutes",
            Source(stage, SourceKind.PaperNotes, 7, 34, "réponses à « une bonne journée »"), Source(stage, SourceKind.Meeting, 1, null, "groupe de travail"));
        await stage.AsAsync<ChangeFinding, Done>(Quality, c => c.MarkSurpriseAsync(
            new(DemoIds.Of("constat:pause")), "Je croyais la salle de pause assez grande. Je n’y étais pas passée à 12 h 30 depuis un an.", default));

        stage.GoTo(daysAgo: 142, hour: 16);
        await stage.AsAsync<AgreeOnDiagnosis, Done>(Quality, a => a.RunAsync(new(new(DemoIds.Of("constats:tilleuls")), demarche, stage.DaysAgo(142), 11), default));
    }

    private static async Task TellMaraisAsync(DemoStage stage, DemarcheId demarche)
    {
        stage.GoTo(daysAgo: 120, hour: 16);
        await FindAsync(stage, demarche, "marais-liens", FindingKind.Strength, "Chacun sait à qui téléphoner, et l’on répond",
            [Source(stage, SourceKind.Meeting, 1, null, "tour de table à douze")], Cast.Marais.Seat(Role.Professional));
        await FindAsync(stage, demarche, "marais-entree", FindingKind.Constraint, "L’infirmière libérale découvre le patient le jour même",
            [Source(stage, SourceKind.Meeting, 1, null, "tour de table à douze"), Source(stage, SourceKind.Interviews, 6, null, "infirmières libérales du secteur")], Cast.Marais.Seat(Role.Professional));
    }

    private static Task<int> TakeOverAsync(DemoStage stage, DemarcheId demarche, string key, SignalChannel channel, string document, int daysAgo, string lines) =>
        stage.AsAsync<TakeOverSignals, int>(Quality, t => t.RunAsync(new(DemoIds.Of($"signalements:{key}"), demarche, channel, document, stage.DaysAgo(daysAgo), lines), default));

    private static Task<FindingId> FindAsync(DemoStage stage, DemarcheId demarche, string key, FindingKind kind, string text, params EvidenceSource[] sources) =>
        FindAsync(stage, demarche, key, kind, text, sources, Quality);

    private static Task<FindingId> FindAsync(
        DemoStage stage, DemarcheId demarche, string key, FindingKind kind, string text, IReadOnlyList<EvidenceSource> sources, DemoPerson by) =>
        stage.AsAsync<RecordFinding, FindingId>(by, r => r.RunAsync(new(new(DemoIds.Of($"constat:{key}")), demarche, kind, text, sources), default));

    private static EvidenceSource Cited(IReadOnlyList<EvidenceOffer> offers, string label) => offers.First(o => o.Label.Contains(label, StringComparison.Ordinal)).Source;

    private static EvidenceSource Source(DemoStage stage, SourceKind kind, int count, int? outOf, string detail) =>
        new(Guid.CreateVersion7(), kind, count, outOf, detail, stage.DaysAgo(147));
}
