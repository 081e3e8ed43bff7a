using Essaim.Domain.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Surveys;

internal sealed class QuestionnaireMapping : IEntityTypeConfiguration<Questionnaire>
{
    // Compared by what is written: a content is replaced as a whole.
    private static readonly ValueComparer<QuestionnaireContent> ByText = new(
        (a, b) => a == b || (a != null && b != null && a.ToText() == b.ToText()), content => content.Title.GetHashCode(), content => content);

    public void Configure(EntityTypeBuilder<Questionnaire> questionnaire)
    {
        questionnaire.Ignore(q => q.Latest).Ignore(q => q.Reach).Ignore(q => q.HasUnpublished);
        questionnaire.Property(q => q.Title).HasMaxLength(ContentRules.LongestTitle);
        questionnaire.Property(q => q.Instrument).HasMaxLength(60);
        questionnaire.Property(q => q.Draft).HasConversion(content => content.ToText(), text => QuestionnaireContent.Parse(text), ByText);
        questionnaire.HasIndex(q => q.EstablishmentId);
        questionnaire.HasIndex(q => q.ClusterId);
        questionnaire.HasIndex(q => q.Region);
        questionnaire.OwnsMany(q => q.Versions, version =>
        {
            version.ToTable("QuestionnaireVersions");
            version.HasKey("QuestionnaireId", nameof(QuestionnaireVersion.Number));
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Property(v => v.Content).HasConversion(content => content.ToText(), text => QuestionnaireContent.Parse(text), ByText);
        });
    }
}
