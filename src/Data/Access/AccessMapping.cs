using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Access;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Ignore(a => a.PersonId);
        account.Property(a => a.Language).HasMaxLength(2);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.CodeHash).HasMaxLength(64);
        invitation.Property(i => i.Kind).HasConversion<string>().HasMaxLength(20);
        invitation.Property(i => i.Reason).HasMaxLength(500);
        invitation.HasIndex(i => i.CodeHash).IsUnique();
        invitation.HasIndex(i => i.PersonId);
    }
}
