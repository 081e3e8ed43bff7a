using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Mailing;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>
/// Sends slips as links, one to each address. The address is not kept with the slip. The code stands after a #: it reaches no server
/// before the page sends it.
/// </summary>
internal sealed class MailSlips(LoadRoll load, Db db, Outbox outbox, Addresses addresses, Texts texts)
{
    public const int Most = 2000;

    /// <param name="Addresses">One a line.</param>
    public sealed record Command(CampaignId CampaignId, string Pool, string Addresses);

    /// <summary>How many letters leave.</summary>
    public async Task<Result<int>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(command.CampaignId, cancellationToken)).Failed(out var refused, out var roll)) return refused;
        var lines = command.Addresses.Split(['\n', ';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most + 1).ToList();
        if (lines.Count is 0 or > Most) return RollErrors.Address("");
        if (lines.Find(line => !IsAddress(line)) is { } wrong) return RollErrors.Address(wrong);
        if (roll.Give(command.Pool, lines.Count).Failed(out var full)) return full;

        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync(c => c.Id == command.CampaignId, cancellationToken);
        foreach (var line in lines)
        {
            var code = SlipCode.New();
            db.Slips.Add(new(roll.CampaignId, SlipCode.Digest(code), command.Pool, SlipWay.Mailed));
            outbox.Add(new(line, texts["Votre avis, sans votre nom"], Letter(campaign, code)));
        }

        await db.SaveChangesAsync(cancellationToken);
        return lines.Count;
    }

    private string Letter(Campaign campaign, string code) => string.Join(
        "\n\n",
        texts["Bonjour,"],
        texts["On vous demande votre avis : {0}.", campaign.Title],
        texts["Ouvrez ce lien sur votre propre téléphone, de préférence hors du réseau de l’établissement :"],
        addresses.Link("/p") + "#" + code,
        texts["Le lien dit seulement que vous êtes sur la liste. Votre réponse partira sans lui : personne ne pourra la rapprocher de vous."],
        texts["Ne le transmettez pas : il ne sert qu’une fois, et tient lieu de bulletin."]);

    private static bool IsAddress(string line) =>
        System.Net.Mail.MailAddress.TryCreate(line, out var address) && address.Address == line && !line.Contains(' ', StringComparison.Ordinal);
}
