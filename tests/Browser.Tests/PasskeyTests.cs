using Microsoft.Playwright;

namespace Essaim.Browser.Tests;

[Collection("browser")]
public sealed class PasskeyTests(Browser browser)
{
    [Fact]
    public async Task R34_A_key_made_on_this_device_signs_in_again()
    {
        await using var device = await browser.DeviceAsync(role: "national");
        await device.AddAuthenticatorAsync();
        await device.GoAsync("/compte");
        await device.LookAsync();
        await device.FillAsync("Nom de la nouvelle clé", "Ordinateur du bureau");
        await device.PressAsync("Ajouter une clé");
        await Assertions.Expect(device.Page.GetByRole(AriaRole.Button, new() { Name = "Retirer" })).ToHaveCountAsync(1);

        await device.ForgetAsync();
        await device.GoAsync("/compte");
        await device.SeesAsync("Se connecter");
        await device.LookAsync();
        await device.PressAsync("Utiliser ma clé");

        await device.SeesAsync("Agnès");
        device.AssertClean();
    }
}
