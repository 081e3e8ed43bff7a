using System.Threading.Channels;
using Essaim.Data.Access;
using Essaim.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Features.Access;

/// <summary>Sends the letter of a forgotten password apart from the request: the page answers in the same time whether or not the account exists.</summary>
public sealed class ForgottenPasswords(IServiceScopeFactory scopes, ILogger<ForgottenPasswords> log) : BackgroundService
{
    private readonly Channel<string> _asked = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask(string identifier) => _asked.Writer.TryWrite(identifier);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var identifier in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(identifier, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(error, "The letter of a forgotten password could not be written");
            }
        }
    }

    private async Task SendAsync(string identifier, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByNameAsync(identifier.Trim()) is not { DisabledAt: null, Email: not null } account) return;
        var invite = scope.ServiceProvider.GetRequiredService<InvitePerson>();
        await invite.RunAsync(
            new(account.PersonId, "Vous avez demandé à choisir un nouveau mot de passe.") { Kind = InvitationKind.NewPassword }, cancellationToken);
    }
}
