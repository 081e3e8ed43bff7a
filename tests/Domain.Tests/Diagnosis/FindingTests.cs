using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;

namespace Essaim.Domain.Tests.Diagnosis;

public sealed class FindingTests
{
    private static readonly EstablishmentId House = new(Guid.CreateVersion7());
    private static readonly DemarcheId Demarche = new(Guid.CreateVersion7());
    private static readonly DateTimeOffset Now = new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 5, 11);

    [Fact]
    public void A_finding_rests_on_something_and_keeps_its_last_source()
    {
        Assert.Equal("finding.source", Refusal(Finding.Record(Id(), House, Demarche, FindingKind.Strength, "On s’entraide", [], Now)));
        var finding = Record(FindingKind.Strength, Notes(7));

        Assert.True(finding.Uncite(finding.Sources[0].Id).Failed(out var last));
        Assert.Equal("finding.last-source", last.Code);
        Assert.False(finding.Cite(Observed()).Failed(out _));
        Assert.False(finding.Uncite(finding.Sources[0].Id).Failed(out _));
        Assert.Equal(SourceKind.Observation, Assert.Single(finding.Sources).Kind);
    }

    [Fact]
    public void The_same_source_twice_is_one()
    {
        var finding = Record(FindingKind.Constraint, Notes(7));
        finding.Cite(finding.Sources[0]);
        Assert.Single(finding.Sources);
    }

    [Theory]
    [InlineData(0, null, "evidence.count")]
    [InlineData(9, 5, "evidence.base")]
    public void A_count_that_cannot_be_is_refused(int count, int? outOf, string code) =>
        Assert.Equal(code, Refusal(Finding.Record(Id(), House, Demarche, FindingKind.Wish, "Se parler assis", [Notes(count) with { OutOf = outOf }], Now)));

    [Fact]
    public void What_is_withdrawn_says_why_and_changes_no_more()
    {
        var finding = Record(FindingKind.Constraint, Notes(7));
        Assert.True(finding.Withdraw(" ").Failed(out var unsaid));
        Assert.Equal("finding.reason", unsaid.Code);
        Assert.False(finding.Withdraw("Le mur parlait d’un autre étage.").Failed(out _));
        Assert.True(finding.Reword("Autre chose").Failed(out var refused));
        Assert.Equal("finding.withdrawn", refused.Code);
    }

    [Fact]
    public void E9_nothing_is_agreed_upon_without_strengths() =>
        Assert.Equal(["diagnosis.no-strength"], Missing(Record(FindingKind.Constraint, Notes(7), Observed())));

    [Fact]
    public void E1_nothing_is_agreed_upon_when_all_was_seen_in_one_way()
    {
        Assert.Equal(["diagnosis.one-kind"], Missing(Record(FindingKind.Constraint, Notes(7)), Record(FindingKind.Strength, Notes(9) with { Kind = SourceKind.PaperNotes })));
        Assert.Empty(Missing(Record(FindingKind.Constraint, Notes(7)), Record(FindingKind.Strength, Observed())));
    }

    [Fact]
    public void A_withdrawn_finding_counts_no_more()
    {
        var strength = Record(FindingKind.Strength, Observed());
        strength.Withdraw("Redit ailleurs.");
        Assert.Contains("diagnosis.no-strength", Missing(strength, Record(FindingKind.Constraint, Notes(7), Observed())));
    }

    [Fact]
    public void E13_what_the_management_learned_is_counted_the_day_the_board_is_shared()
    {
        var (strength, constraint) = (Record(FindingKind.Strength, Observed()), Record(FindingKind.Constraint, Notes(7)));
        constraint.MarkSurprise("Je ne savais pas.");
        Assert.False(SharedDiagnosis.Agree(new(Guid.CreateVersion7()), House, Demarche, Day, 9, [strength, constraint], Day).Failed(out _, out var shared));
        Assert.Equal(1, shared.Surprises);
        Assert.Equal([strength.Id, constraint.Id], shared.Findings);
    }

    [Theory]
    [InlineData(1, 0, "diagnosis.present")]
    [InlineData(9, 1, "diagnosis.future")]
    public void One_person_alone_or_a_day_to_come_shares_nothing(int present, int daysAhead, string code)
    {
        var agreed = SharedDiagnosis.Agree(new(Guid.CreateVersion7()), House, Demarche, Day.AddDays(daysAhead), present, [Record(FindingKind.Strength, Observed())], Day);
        Assert.True(agreed.Failed(out var refused));
        Assert.Equal(code, refused.Code);
    }

    private static string[] Missing(params Finding[] board) => [.. SharedDiagnosis.Missing(board).Select(e => e.Code)];

    private static Finding Record(FindingKind kind, params EvidenceSource[] sources)
    {
        Assert.False(Finding.Record(Id(), House, Demarche, kind, "Une phrase sur le travail", sources, Now).Failed(out _, out var finding));
        return finding;
    }

    private static string Refusal(Domain.Common.Result<Finding> result) => result.Failed(out var refused) ? refused.Code : "";

    private static FindingId Id() => new(Guid.CreateVersion7());

    private static EvidenceSource Notes(int count) => new(Guid.CreateVersion7(), SourceKind.WallNotes, count, null, "", Day);

    private static EvidenceSource Observed() => new(Guid.CreateVersion7(), SourceKind.Observation, 1, null, "", Day);
}
