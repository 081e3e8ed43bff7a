using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;

namespace Essaim.Domain.Tests.Selection;

public sealed class ReviewTests
{
    private static readonly PersonId Denis = new(Guid.CreateVersion7());
    private static readonly PersonId Emma = new(Guid.CreateVersion7());
    private readonly CallForApplications _call = Some.Call();
    private readonly Candidature _candidature;

    public ReviewTests() => _candidature = Some.Submitted(_call);

    [Fact]
    public void Nobody_sees_the_marks_of_the_other_before_both_are_given()
    {
        var (denis, emma) = (Assigned(Denis), Assigned(Emma));
        MarkAll(denis);
        denis.Give(_call.Criteria, Some.Now).Failed(out _);

        Assert.Equal([denis], BlindReading.VisibleTo(Denis, [denis, emma]));
        Assert.Equal([emma], BlindReading.VisibleTo(Emma, [denis, emma]));
        Assert.Empty(BlindReading.VisibleTo(new(Guid.CreateVersion7()), [denis, emma]));

        MarkAll(emma);
        emma.Give(_call.Criteria, Some.Now).Failed(out _);
        Assert.Equal(2, BlindReading.VisibleTo(Emma, [denis, emma]).Count);
    }

    [Fact]
    public void A_reading_is_given_with_a_mark_and_its_evidence_for_every_criterion()
    {
        var review = Assigned(Denis);

        Assert.Equal(ReviewErrors.MarkMissing(0), Refusal(review.Give(_call.Criteria, Some.Now)));
        review.Keep(new(0, 3, " "), _call.Criteria).Failed(out _);
        Assert.Equal(ReviewErrors.EvidenceMissing(0), Refusal(review.Give(_call.Criteria, Some.Now)));
        Assert.Equal(ReviewErrors.MarkOutOfRange(1), Refusal(review.Keep(new(1, 5, "…"), _call.Criteria)));
        Assert.Equal(ReviewErrors.CriterionUnknown, Refusal(review.Keep(new(7, 1, "…"), _call.Criteria)));
    }

    [Fact]
    public void A_given_reading_no_longer_changes()
    {
        var review = Assigned(Denis);
        MarkAll(review);
        review.Give(_call.Criteria, Some.Now).Failed(out _);

        Assert.False(review.Give(_call.Criteria, Some.Now).Failed(out _));
        Assert.Equal(ReviewErrors.Given, Refusal(review.Keep(new(0, 1, "…"), _call.Criteria)));
        Assert.Equal(ReviewErrors.Given, Refusal(review.Recuse("Ma sœur y travaille", Some.Now)));
    }

    [Fact]
    public void A_reader_who_steps_aside_says_why_and_another_takes_the_place()
    {
        var (denis, emma) = (Assigned(Denis), Assigned(Emma));

        Assert.Equal(ReviewErrors.RecusalReasonMissing, Refusal(denis.Recuse(" ", Some.Now)));
        Assert.False(denis.Recuse("J’y ai travaillé", Some.Now).Failed(out _));
        Assert.Equal(ReviewErrors.Recused, Refusal(denis.Keep(new(0, 1, "…"), _call.Criteria)));
        Assert.False(Review.Assign(new(Guid.CreateVersion7()), _candidature, new(Guid.CreateVersion7()), [denis, emma]).Failed(out _));
        Assert.True(Review.Assign(new(Guid.CreateVersion7()), _candidature, Denis, [denis, emma]).Failed(out var again));
        Assert.Equal(ReviewErrors.RecusedReader, again);
        Assert.False(BlindReading.IsOver([denis, emma]));
    }

    [Fact]
    public void Two_people_read_and_neither_of_them_is_a_candidate()
    {
        Assert.True(Review.Assign(new(Guid.CreateVersion7()), _candidature, Some.Chloe, []).Failed(out var own));
        Assert.Equal(ReviewErrors.OwnCandidature, own);
        Assert.True(Review.Assign(new(Guid.CreateVersion7()), _candidature, Denis, [Assigned(Denis)]).Failed(out var twice));
        Assert.Equal(ReviewErrors.AlreadyReader, twice);
        Assert.True(Review.Assign(new(Guid.CreateVersion7()), _candidature, new(Guid.CreateVersion7()), [Assigned(Denis), Assigned(Emma)]).Failed(out var third));
        Assert.Equal(ReviewErrors.EnoughReaders, third);
    }

    private Review Assigned(PersonId reader)
    {
        Assert.False(Review.Assign(new(Guid.CreateVersion7()), _candidature, reader, []).Failed(out _, out var review));
        return review!;
    }

    private void MarkAll(Review review)
    {
        foreach (var criterion in _call.Criteria) Assert.False(review.Keep(new(criterion.Order, 3, "Page 2 du dossier"), _call.Criteria).Failed(out _));
    }

    private static Error Refusal(Result<Done> result)
    {
        Assert.True(result.Failed(out var error));
        return error;
    }
}
