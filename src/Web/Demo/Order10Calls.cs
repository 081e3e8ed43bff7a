using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Programmes;
using Essaim.Web.Features.Selection.Calls;

namespace Essaim.Web.Demo;

/// <summary>A wave opens; the region publishes three calls: two that are past, one that is open today.</summary>
public sealed class Order10Calls : IDemoChapter
{
    public static readonly WaveId Wave = new(DemoIds.Of("wave"));
    public static readonly CallId FirstCall = new(DemoIds.Of("call:soins"));
    public static readonly CallId SecondCall = new(DemoIds.Of("call:nuits"));
    public static readonly CallId OpenCall = new(DemoIds.Of("call:soir"));

    public int Order => 10;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo: 412);
        var (start, end) = (stage.DaysAgo(412), stage.DaysAgo(-520));
        var plan = new WavePlan($"Vague {start.Year}-{end.Year}", Sector.Both, start, end, 1_000_000, [Cast.Region, new("53"), new("24")]);
        await stage.AsAsync<OpenWave, WaveId>(Cast.National, o => o.RunAsync(new(null, "Clusters qualité de vie au travail", plan) { Id = Wave }, cancellationToken));

        await PublishAsync(stage, FirstCall, Cast.Adviser, 405, Dated(stage, FirstText, publish: 405, closes: 355, decides: 338, starts: 300), cancellationToken);
        await PublishAsync(stage, SecondCall, Cast.Adviser2, 262, Dated(stage, SecondText, publish: 262, closes: 212, decides: 195, starts: 150), cancellationToken);
        await PublishAsync(stage, OpenCall, Cast.Agency, 25, Dated(stage, OpenText, publish: 25, closes: -27, decides: -48, starts: -90), cancellationToken);
    }

    private static async Task PublishAsync(DemoStage stage, CallId id, DemoPerson writer, int daysAgo, CallText text, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo, hour: 11);
        await stage.AsAsync<PrepareCall, string>(writer, p => p.RunAsync(new(Wave, Cast.Region, text) { Id = id }, cancellationToken));
        await stage.AsAsync<PublishCall, Done>(writer, p => p.RunAsync(new(id), cancellationToken));
    }

    /// <summary>Days are told as days ago; an office day is taken where one is expected.</summary>
    private static CallText Dated(DemoStage stage, CallText text, int publish, int closes, int decides, int starts) => text with
    {
        PublishOn = stage.DaysAgo(publish),
        ClosesAt = OfficeDay(stage.DaysAgo(closes)).AtInParis(new(12, 0)).InParis(),
        DecisionOn = OfficeDay(stage.DaysAgo(decides)),
        FirstDayOn = OfficeDay(stage.DaysAgo(starts)),
    };

    private static DateOnly OfficeDay(DateOnly day) => WorkingDays.Add(day.AddDays(-1), 1);

    private static readonly Criterion[] Grid =
    [
        new(0, "Le sujet est encore ouvert", "Ce qui est décidé est dit, et il reste de vraies marges.", 3),
        new(1, "Le sujet touche le travail réel, à court terme", "Un moment, un lieu, une tâche que chacun reconnaît.", 3),
        new(2, "Le dialogue social est apaisé", "Les trois parts peuvent différer ; elles se répondent.", 2),
        new(3, "La direction demande, et dit ce qu’elle est prête à changer", "Une demande intéressée, avec ses limites.", 2),
        new(4, "Les trois personnes sont disponibles", "Le premier jour, puis les six journées.", 1),
    ];

    private static readonly CallText FirstText = new()
    {
        Title = "Grand âge et soins : retrouver le fil du travail",
        Theme = "Les moments qui se coupent : transmissions, dossiers, passages de relais",
        Summary = "Pour les EHPAD, les hôpitaux, les cliniques et l’hospitalisation à domicile. Six places, un binôme suffit là où il n’y a pas d’élus.",
        Text = """
            Chaque jour, le soin se passe de main en main : une équipe à l’autre, un service à l’autre, l’établissement et la ville. C’est là que le travail se coupe, et c’est là que ceux qui le font ont le plus d’idées.

            Nous proposons à six établissements d’y travailler ensemble pendant une vingtaine de mois. Vous choisissez un problème précis, vous comparez deux façons de faire, vous mesurez avec ceux qui font le travail.

            Le cluster n’est pas un audit. Personne ne note votre établissement. Ce que les équipes écrivent reste chez elles tant qu’elles ne l’ont pas rendu public.
            """,
        Sector = Sector.Both, MinSize = 5, MaxSize = 6, Criteria = Grid,
    };

    private static readonly CallText SecondText = new()
    {
        Title = "Nuits et week-ends : travailler quand les autres dorment",
        Theme = "Le travail de nuit et de fin de semaine",
        Summary = "Pour les établissements dont une équipe travaille la nuit ou le week-end. De cinq à huit places.",
        Text = """
            La nuit et le week-end, on est moins nombreux, et l’on décide plus souvent seul. Les organisations se pensent pourtant le jour, en semaine.

            Ce cluster part des situations de nuit et de fin de semaine. Les réunions se tiennent à des heures où ces équipes peuvent venir, et comptent comme du temps de travail.

            Nous cherchons des sujets petits, ouverts, que l’on peut essayer en quelques semaines dans une seule unité.
            """,
        Sector = Sector.Both, MinSize = 5, MaxSize = 8, Criteria = Grid,
    };

    private static readonly CallText OpenText = new()
    {
        Title = "Grand âge : le travail du soir et de la nuit",
        Theme = "Le soir et la nuit auprès des personnes âgées",
        Summary = "Pour les EHPAD et les résidences autonomie. Six places, deux lectures de chaque dossier, une réponse motivée à tous.",
        Text = """
            Le repas du soir, le coucher, les levers de nuit, le téléphone de la famille à vingt heures : beaucoup se joue après dix-sept heures, quand les bureaux ferment.

            Six résidences travailleront ensemble à rendre ces heures plus tenables, pour les résidents comme pour les équipes. L’Aract les accompagne sur place quatre fois.

            Les trois personnes qui portent la candidature viennent aux six journées. Le temps passé est du temps de travail ; l’ARS finance l’accompagnement.
            """,
        Sector = Sector.MedicoSocial, MinSize = 5, MaxSize = 6, Criteria = Grid,
    };
}
