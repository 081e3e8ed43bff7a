using Essaim.Domain.Experiments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Experiments;

internal sealed class ExperimentMapping : IEntityTypeConfiguration<Experiment>
{
    private const string Owner = "ExperimentId";

    public void Configure(EntityTypeBuilder<Experiment> experiment)
    {
        experiment.Property(e => e.Title).HasMaxLength(ExperimentPlan.LongestLine);
        experiment.Property(e => e.Hypothesis).HasMaxLength(ExperimentPlan.LongestText);
        experiment.Property(e => e.Place).HasMaxLength(ExperimentPlan.LongestLine);
        experiment.Property(e => e.StopWho).HasMaxLength(ExperimentPlan.LongestLine);
        experiment.Property(e => e.StopWhen).HasMaxLength(ExperimentPlan.LongestText);
        experiment.Property(e => e.FirstArm).HasConversion<string>().HasMaxLength(1);
        experiment.Property(e => e.DrawSeed).HasMaxLength(64);
        experiment.Property(e => e.StaffCode).HasMaxLength(16);
        experiment.Property(e => e.ResidentCode).HasMaxLength(16);
        experiment.HasIndex(e => new { e.EstablishmentId, e.StartsOn });
        experiment.HasIndex(e => e.TopicId);
        experiment.HasIndex(e => e.StaffCode).IsUnique();
        experiment.HasIndex(e => e.ResidentCode).IsUnique();
        experiment.Ignore(e => e.Weeks);

        experiment.OwnsMany(e => e.Arms, arm =>
        {
            arm.ToTable("ExperimentArms").WithOwner().HasForeignKey(Owner);
            arm.HasKey(Owner, nameof(Arm.Letter));
            arm.Property(a => a.Letter).HasConversion<string>().HasMaxLength(1).ValueGeneratedNever();
            arm.Property(a => a.Name).HasMaxLength(ExperimentPlan.LongestLine);
            arm.Property(a => a.What).HasMaxLength(ExperimentPlan.LongestText);
            arm.Property(a => a.TeamTime).HasMaxLength(ExperimentPlan.LongestLine);
            arm.Property(a => a.Relief).HasMaxLength(ExperimentPlan.LongestLine);
            arm.Property(a => a.Euros).HasPrecision(10, 2);
            arm.Property(a => a.WentWrong).HasMaxLength(ExperimentPlan.LongestText);
        });
        experiment.OwnsMany(e => e.Questions, question =>
        {
            question.ToTable("ExperimentQuestions").WithOwner().HasForeignKey(Owner);
            question.HasKey(Owner, nameof(MicroQuestion.Number));
            question.Property(q => q.Number).ValueGeneratedNever();
            question.Property(q => q.ToStaff).HasMaxLength(ExperimentPlan.LongestQuestion);
            question.Property(q => q.ToResidents).HasMaxLength(ExperimentPlan.LongestQuestion);
        });
        experiment.OwnsMany(e => e.Pulses, pulse =>
        {
            pulse.ToTable("ExperimentPulses").WithOwner().HasForeignKey(Owner);
            pulse.HasKey(Owner, nameof(ArmPulse.CampaignId));
            pulse.Property(p => p.CampaignId).ValueGeneratedNever();
            pulse.Property(p => p.Arm).HasConversion<string>().HasMaxLength(1);
            pulse.Property(p => p.Audience).HasConversion<string>().HasMaxLength(20);
            pulse.HasIndex(Owner, nameof(ArmPulse.Arm), nameof(ArmPulse.Audience)).IsUnique();
        });
        experiment.OwnsMany(e => e.Adjustments, adjustment =>
        {
            adjustment.ToTable("ExperimentAdjustments").WithOwner().HasForeignKey(Owner);
            adjustment.HasKey(Owner, nameof(Adjustment.Id));
            adjustment.Property(a => a.Id).ValueGeneratedNever();
            adjustment.Property(a => a.Text).HasMaxLength(ExperimentPlan.LongestText);
        });
        experiment.OwnsOne(e => e.Verdict, verdict =>
        {
            verdict.Property(v => v.Kind).HasConversion<string>().HasMaxLength(20);
            verdict.Property(v => v.Kept).HasConversion<string>().HasMaxLength(1);
            verdict.Property(v => v.Reason).HasMaxLength(ExperimentPlan.LongestText);
            verdict.Property(v => v.Lesson).HasMaxLength(ExperimentPlan.LongestText);
        });
    }
}
