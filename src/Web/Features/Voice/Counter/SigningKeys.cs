using System.Collections.Concurrent;
using System.Security.Cryptography;
using Essaim.Data.Voice;
using Essaim.Domain.Voice;
using Microsoft.AspNetCore.DataProtection;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>The counter's key pairs: one per pool of a campaign, used for its tokens alone. At rest the private half is sealed.</summary>
internal sealed class SigningKeys(IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector _protector = protection.CreateProtector("Essaim.Voice.PoolKey.v1");
    private readonly ConcurrentDictionary<string, Lazy<BlindSigner>> _signers = new(StringComparer.Ordinal);

    public PoolKey Make(CampaignId campaign, string pool)
    {
        using var rsa = RSA.Create(BlindSigner.KeyBits);
        return new()
        {
            CampaignId = campaign, Pool = pool, Spki = Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()), Sealed = _protector.Protect(rsa.ExportPkcs8PrivateKey()),
        };
    }

    public BlindSigner Of(PoolKey key) => _signers.GetOrAdd(key.Spki, _ => new(() => Open(key))).Value;

    public void Dispose()
    {
        foreach (var signer in _signers.Values.Where(s => s.IsValueCreated)) signer.Value.Dispose();
    }

    private BlindSigner Open(PoolKey key)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(_protector.Unprotect(key.Sealed), out _);
        return BlindSigner.From(rsa.ExportParameters(includePrivateParameters: true));
    }
}
