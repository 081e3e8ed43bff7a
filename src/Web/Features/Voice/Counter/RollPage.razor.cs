using Essaim.Domain.Common;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Voice.Counter;

public sealed partial class RollPage
{
    private readonly Refusals _printRefusals = new(), _mailRefusals = new(), _lateRefusals = new();
    private ShowRoll.View _roll = null!;
    private IReadOnlyList<string>? _codes;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "print")] private PrintInput Print { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "mail")] private MailInput Mail { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "late")] private LateInput Late { get; set; } = null!;

    private List<Option> PoolOptions => [.. _roll.Pools.Select(p => new Option(p.Key, T.Own(p.Label)))];

    private List<Column> Columns =>
        [new(T["Groupe"]), new(T["À l’ouverture"], true), new(T["Arrivées depuis"], true), new(T["Bulletins donnés"], true), new(T["Sans bulletin"], true)];

    protected override async Task OnInitializedAsync()
    {
        _roll = (await ShowRoll.RunAsync(new(Id), Gone)).OrRefuse();
        Print ??= new() { Pool = _roll.Pools[0].Key, Slips = _roll.Pools[0].Left };
        Mail ??= new() { Pool = _roll.Pools[0].Key };
        Late ??= new() { Pool = _roll.Pools[0].Key };
    }

    /// <summary>The codes are shown in this very reply, once: nothing could show them again.</summary>
    private async Task PrintAsync()
    {
        var given = await GiveSlips.RunAsync(new(_roll.Id, Print.Pool ?? "", Print.Slips ?? 0, Print.Anew), Gone);
        if (given.Failed(out var refused, out var codes)) _printRefusals.Show(refused);
        else _codes = codes;
    }

    private async Task MailAsync() => After(await MailSlips.RunAsync(new(_roll.Id, Mail.Pool ?? "", Mail.Addresses ?? ""), Gone), _mailRefusals);

    private async Task AdmitAsync() => After(await AdmitLatecomers.RunAsync(new(_roll.Id, Late.Pool ?? "", Late.People ?? 0), Gone), _lateRefusals);

    private void After<T>(Result<T> result, Refusals refusals)
    {
        if (result.Failed(out var refused)) refusals.Show(refused);
        else Navigation.NavigateTo($"/collectes/{Id}/bulletins");
    }

    private sealed class PrintInput
    {
        public string? Pool { get; set; }

        public int? Slips { get; set; }

        public bool Anew { get; set; }
    }

    private sealed class MailInput
    {
        public string? Pool { get; set; }

        public string? Addresses { get; set; }
    }

    private sealed class LateInput
    {
        public string? Pool { get; set; }

        public int? People { get; set; }
    }
}
