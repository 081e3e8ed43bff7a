using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using static Essaim.Domain.Access.College;

namespace Essaim.Domain.Tests.Selection;

public sealed class CandidatureTests
{
    private readonly CallForApplications _call = Some.Call();

    [Fact]
    public void Nobody_may_write_before_accepting_the_seat_in_person()
    {
        var candidature = Some.Started(_call);

        Assert.Equal(CandidatureErrors.NotAccepted, Refusal(candidature.Write(_call, Some.Aline, DossierField.Need, "…", Some.Now)));
        Assert.Equal(CandidatureErrors.NotInformed, Refusal(candidature.Accept(_call, Some.Aline, knowsWhatItAsks: false, true, Some.Now)));
        Assert.False(candidature.Accept(_call, Some.Aline, true, true, Some.Now).Failed(out _));
        Assert.False(candidature.Write(_call, Some.Aline, DossierField.Need, "Du temps", Some.Now).Failed(out _));
        Assert.Equal("Du temps", candidature[DossierField.Need]);
    }

    [Fact]
    public void Direction_cannot_write_or_sign_the_part_of_staff()
    {
        var candidature = Some.Seated(_call);

        Assert.Equal(CandidatureErrors.OtherPart, Refusal(candidature.Write(_call, Some.Aline, DossierField.StaffProblem, "…", Some.Now)));
        Some.Fill(candidature, _call, Some.Aline, null);
        Some.Fill(candidature, _call, Some.Aline, Management);
        Assert.False(candidature.Sign(_call, Some.Aline, Some.Now).Failed(out _));

        Assert.True(candidature.IsSigned(Management));
        Assert.False(candidature.IsSigned(StaffRepresentatives));
    }

    [Fact]
    public void A_stranger_does_not_see_that_the_candidature_exists() =>
        Assert.Equal(ErrorKind.NotFound, Refusal(Some.Seated(_call).Accept(_call, new(Guid.CreateVersion7()), true, true, Some.Now)).Kind);

    [Fact]
    public void A_refusal_frees_the_seat_and_leaves_no_trace_in_the_journal()
    {
        var candidature = Some.Started(_call);
        candidature.Name(_call, Professions, Some.Bruno, Some.Now).Failed(out _);
        candidature.ClearEvents();

        Assert.False(candidature.Decline(Some.Bruno, Some.Now).Failed(out _));
        Assert.False(candidature.Decline(Some.Bruno, Some.Now).Failed(out _));

        Assert.Empty(candidature.Events);
        Assert.Null(candidature.SeatOf(Professions));
        Assert.Contains(new Gap(GapKind.SeatEmpty, Professions), Completeness.GapsOf(candidature, _call));
    }

    [Fact]
    public void One_person_holds_one_seat_and_one_seat_holds_one_person()
    {
        var candidature = Some.Started(_call);
        candidature.Accept(_call, Some.Aline, true, true, Some.Now).Failed(out _);

        Assert.Equal(CandidatureErrors.TwoSeats, Refusal(candidature.Name(_call, Professions, Some.Aline, Some.Now)));
        Assert.Equal(CandidatureErrors.SeatTaken, Refusal(candidature.Name(_call, Management, Some.Bruno, Some.Now)));
    }

    [Fact]
    public void Somebody_who_never_answers_makes_room_for_another()
    {
        var candidature = Some.Started(_call);
        candidature.Name(_call, Professions, Some.Chloe, Some.Now).Failed(out _);

        Assert.False(candidature.Name(_call, Professions, Some.Bruno, Some.Now).Failed(out _));
        Assert.Equal(Some.Bruno, candidature.SeatOf(Professions)!.PersonId);
        Assert.Null(candidature.SeatOf(Some.Chloe));
    }

    [Fact]
    public void A_part_is_read_by_the_others_once_it_is_signed()
    {
        var candidature = Some.Seated(_call);
        Some.Fill(candidature, _call, Some.Chloe, null);
        Some.Fill(candidature, _call, Some.Chloe, StaffRepresentatives);
        Assert.False(candidature.IsReadableBy(Some.Aline, StaffRepresentatives));

        candidature.Sign(_call, Some.Chloe, Some.Now).Failed(out _);

        Assert.True(candidature.IsReadableBy(Some.Aline, StaffRepresentatives));
        Assert.False(candidature.IsReadableBy(Some.Chloe, Management));
    }

    [Fact]
    public void Sending_is_refused_until_complete_and_every_reason_names_its_part()
    {
        var candidature = Some.Started(_call);
        candidature.Accept(_call, Some.Aline, true, freeOnFirstDay: false, Some.Now).Failed(out _);
        candidature.Name(_call, Professions, Some.Bruno, Some.Now).Failed(out _);

        Assert.Equal("candidature.incomplete", Refusal(candidature.Submit(_call, Some.Aline, Some.Now)).Code);
        var gaps = Completeness.GapsOf(candidature, _call);
        Assert.Contains(new Gap(GapKind.FieldEmpty, null, DossierField.Project), gaps);
        Assert.Contains(new Gap(GapKind.FieldEmpty, Management, DossierField.WillNotTouch), gaps);
        Assert.Contains(new Gap(GapKind.AbsentOnFirstDay, Management), gaps);
        Assert.Contains(new Gap(GapKind.NotSigned, Management), gaps);
        Assert.Contains(new Gap(GapKind.SeatEmpty, StaffRepresentatives), gaps);
        Assert.Contains(new Gap(GapKind.SeatUnanswered, Professions), gaps);
    }

    [Fact]
    public void A_complete_candidature_leaves_once_and_then_stays_as_it_is()
    {
        var candidature = Some.Submitted(_call);

        Assert.False(candidature.Submit(_call, Some.Aline, Some.Now.AddDays(1)).Failed(out _));
        Assert.Single(candidature.Events.OfType<CandidatureSubmitted>());
        Assert.Equal(CandidatureErrors.Sent, Refusal(candidature.Write(_call, Some.Aline, DossierField.Project, "Autre", Some.Now)));
        Assert.Equal(CandidatureErrors.Sent, Refusal(candidature.Decline(Some.Bruno, Some.Now)));
        Assert.Equal("Réponse Project", candidature[DossierField.Project]);
    }

    [Fact]
    public void A_signed_part_is_not_changed_behind_its_signature()
    {
        var candidature = Some.Seated(_call);
        Some.Fill(candidature, _call, Some.Aline, null);
        Some.Fill(candidature, _call, Some.Chloe, StaffRepresentatives);
        candidature.Sign(_call, Some.Chloe, Some.Now).Failed(out _);

        Assert.Equal(CandidatureErrors.PartSigned, Refusal(candidature.Write(_call, Some.Chloe, DossierField.StaffProblem, "Autre", Some.Now)));
        Assert.Equal(CandidatureErrors.ProjectSigned, Refusal(candidature.Write(_call, Some.Aline, DossierField.Project, "Autre", Some.Now)));
        Assert.False(candidature.Unsign(_call, Some.Chloe, Some.Now).Failed(out _));
        Assert.False(candidature.Write(_call, Some.Aline, DossierField.Project, "Autre", Some.Now).Failed(out _));
    }

    [Fact]
    public void An_unfinished_part_is_not_signed()
    {
        var candidature = Some.Seated(_call);

        Assert.Equal(CandidatureErrors.ProjectUnfinished, Refusal(candidature.Sign(_call, Some.Bruno, Some.Now)));
        Some.Fill(candidature, _call, Some.Bruno, null);
        Assert.Equal(CandidatureErrors.PartUnfinished, Refusal(candidature.Sign(_call, Some.Bruno, Some.Now)));
    }

    [Fact]
    public void After_the_hour_of_closing_nothing_changes_any_more()
    {
        var candidature = Some.Seated(_call);

        Assert.Equal(CallErrors.Closed, Refusal(candidature.Write(_call, Some.Aline, DossierField.Need, "…", _call.ClosesAt)));
        Assert.Equal(CallErrors.Closed, Refusal(candidature.Submit(_call, Some.Aline, _call.ClosesAt)));
        Assert.True(Candidature.Start(new(Guid.CreateVersion7()), _call, new(Guid.CreateVersion7()), new("52"), Some.Aline, Management, _call.ClosesAt).Failed(out var late));
        Assert.Equal(CallErrors.Closed, late);
    }

    [Fact]
    public void An_establishment_of_another_region_is_told_so()
    {
        Assert.True(Candidature.Start(new(Guid.CreateVersion7()), _call, new(Guid.CreateVersion7()), new("11"), Some.Aline, Management, Some.Now).Failed(out var error));
        Assert.Equal(CandidatureErrors.OtherRegion, error);
    }

    [Fact]
    public void A_binome_gives_its_reason_and_another_channel_for_staff()
    {
        var candidature = Some.Started(_call);
        candidature.Name(_call, Professions, Some.Bruno, Some.Now).Failed(out _);
        candidature.Accept(_call, Some.Aline, true, true, Some.Now).Failed(out _);
        candidature.Accept(_call, Some.Bruno, true, true, Some.Now).Failed(out _);
        Assert.Equal(CandidatureErrors.OtherPart, Refusal(candidature.ComeAsBinome(_call, Some.Bruno, true, Some.Now)));
        Assert.False(candidature.ComeAsBinome(_call, Some.Aline, true, Some.Now).Failed(out _));

        var gaps = Completeness.GapsOf(candidature, _call);
        Assert.Contains(new Gap(GapKind.FieldEmpty, Management, DossierField.SubstituteChannel), gaps);
        Assert.DoesNotContain(gaps, g => g.Part is StaffRepresentatives);
        Assert.Equal(CandidatureErrors.SeatNotWanted, Refusal(candidature.Name(_call, StaffRepresentatives, Some.Chloe, Some.Now)));
    }

    [Fact]
    public void A_binome_is_refused_where_the_call_wants_three_or_somebody_sits_for_staff()
    {
        var strict = Some.Call(Some.Text with { AllowsBinome = false });

        Assert.Equal(CandidatureErrors.BinomeNotAllowed, Refusal(Some.Seated(strict).ComeAsBinome(strict, Some.Aline, true, Some.Now)));
        Assert.Equal(CandidatureErrors.StaffSeatTaken, Refusal(Some.Seated(_call).ComeAsBinome(_call, Some.Aline, true, Some.Now)));
    }

    [Theory]
    [InlineData("Open", "", false)]
    [InlineData("PartlyDecided", "Les horaires", false)]
    [InlineData("PartlyDecided", " ", true)]
    [InlineData("Decided", "Les horaires", true)]
    [InlineData("", "", false)]
    public void A_subject_already_decided_is_flagged(string openness, string margins, bool closed) =>
        Assert.Equal(closed, OpennessTest.IsClosed(openness, margins));

    [Fact]
    public void A_candidature_may_be_withdrawn_until_the_answer()
    {
        var candidature = Some.Submitted(_call);

        Assert.False(candidature.Withdraw(Some.Chloe, Some.Now).Failed(out _));
        Assert.False(candidature.Withdraw(Some.Chloe, Some.Now).Failed(out _));
        Assert.True(Assert.Single(candidature.Events.OfType<CandidatureWithdrawn>()).WasSubmitted);
    }

    private static Error Refusal(Result<Done> result)
    {
        Assert.True(result.Failed(out var error));
        return error;
    }
}
