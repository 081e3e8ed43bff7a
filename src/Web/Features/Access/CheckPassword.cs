using Essaim.Data.Access;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>How a try to sign in ended.</summary>
public abstract record SignInOutcome
{
    /// <summary>No word about which part was wrong, nor whether the account exists.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many tries; the same answer for an account that does not exist.</summary>
    public sealed record Wait(TimeSpan For) : SignInOutcome;

    public sealed record CodeNeeded(Account Account) : SignInOutcome;

    public sealed record Welcome(Account Account) : SignInOutcome;
}

/// <summary>Checks an identifier and a password, in the same time and with the same answer whether or not the account exists.</summary>
public sealed class CheckPassword(UserManager<Account> accounts, IPasswordHasher<Account> hasher, HashingRoom room, Throttle throttle)
{
    private static readonly Account Nobody = new();
    private static readonly string Decoy = new PasswordHasher<Account>().HashPassword(Nobody, Guid.CreateVersion7().ToString());

    public async Task<SignInOutcome> RunAsync(string identifier, string password, CancellationToken cancellationToken)
    {
        if (await throttle.TakeAsync(Limit.SignIn, identifier, cancellationToken) is { } wait) return new SignInOutcome.Wait(wait);

        var account = await accounts.FindByNameAsync(identifier.Trim());
        if (await room.EnterAsync(cancellationToken) is not { } seat) return new SignInOutcome.Wait(HashingRoom.Patience);
        PasswordVerificationResult verified;
        using (seat) verified = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? Decoy, password);
        if (verified is PasswordVerificationResult.Failed || account?.PasswordHash is null || account.DisabledAt is not null) return new SignInOutcome.Refused();

        await throttle.ForgetAsync(Limit.SignIn, identifier, cancellationToken);
        return account.TwoFactorEnabled ? new SignInOutcome.CodeNeeded(account) : new SignInOutcome.Welcome(account);
    }
}

/// <summary>Password hashes are slow on purpose: only so many at a time, or a flood of wrong passwords would slow everybody's pages.</summary>
public sealed class HashingRoom : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _seats = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken) =>
        await _seats.WaitAsync(Patience, cancellationToken) ? new Seat(_seats) : null;

    public void Dispose() => _seats.Dispose();

    private sealed class Seat(SemaphoreSlim seats) : IDisposable
    {
        public void Dispose() => seats.Release();
    }
}
