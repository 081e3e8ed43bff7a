using Essaim.Domain.Demarches;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;

namespace Essaim.Web.Features.Experiments;

/// <summary>The form of a new trial, as typed.</summary>
public sealed class PlanInput
{
    /// <summary>First choice of the order: chance.</summary>
    public const string Drawn = "sort";

    public Guid Id { get; set; }

    public string? Title { get; set; }

    public string? Hypothesis { get; set; }

    public string? UnitId { get; set; }

    public string? Place { get; set; }

    public string? NameA { get; set; }

    public string? WhatA { get; set; }

    public string? TeamTimeA { get; set; }

    public string? ReliefA { get; set; }

    public decimal? EurosA { get; set; }

    public string? NameB { get; set; }

    public string? WhatB { get; set; }

    public string? TeamTimeB { get; set; }

    public string? ReliefB { get; set; }

    public decimal? EurosB { get; set; }

    public string? Staff1 { get; set; }

    public string? Staff2 { get; set; }

    public string? Staff3 { get; set; }

    public string? Residents1 { get; set; }

    public string? Residents2 { get; set; }

    public string? Residents3 { get; set; }

    public string? StopWho { get; set; }

    public string? StopWhen { get; set; }

    public DateOnly? StartsOn { get; set; }

    public int Weeks { get; set; }

    public string? First { get; set; }

    internal PlanExperiment.Command ToCommand(DemarcheId demarche, TopicId? topic) => new(
        new(Id), demarche, topic, Title ?? "", Hypothesis ?? "", Guid.TryParse(UnitId, out var unit) ? new(unit) : null, Place ?? "",
        new(ArmLetter.A, Said(NameA), Said(WhatA), Said(TeamTimeA), Said(ReliefA), EurosA ?? 0),
        new(ArmLetter.B, Said(NameB), Said(WhatB), Said(TeamTimeB), Said(ReliefB), EurosB ?? 0),
        [Asked(1, Staff1, Residents1), Asked(2, Staff2, Residents2), Asked(3, Staff3, Residents3)],
        StopWho ?? "", StopWhen ?? "", StartsOn ?? default, Weeks, Enum.TryParse<ArmLetter>(First, out var first) && Enum.IsDefined(first) ? first : null);

    /// <summary>Residents are asked the same words when nobody wrote plainer ones.</summary>
    private static MicroQuestion Asked(int number, string? toStaff, string? toResidents) =>
        new(number, Said(toStaff), string.IsNullOrWhiteSpace(toResidents) ? Said(toStaff) : Said(toResidents));

    private static string Said(string? text) => text?.Trim() ?? "";
}
