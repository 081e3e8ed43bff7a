using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>
/// OpenSSL's private operation without padding, on the key that .NET itself holds: constant time, blinded and checked by the library.
/// .NET offers no such operation, hence these few calls.
/// </summary>
internal sealed class OpenSslSigner : BlindSigner
{
    private const string Library = "libcrypto.so.3";
    private const int NoPadding = 3;

    private readonly SafeEvpPKeyHandle _key;

    public OpenSslSigner(RSAParameters key)
        : base(key)
    {
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException();
        using var rsa = new RSAOpenSsl(key);
        _key = rsa.DuplicateKeyHandle();
    }

    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && NativeLibrary.TryLoad(Library, out _);

    protected override byte[] SignAccepted(byte[] blinded)
    {
        var signature = Run(EVP_PKEY_decrypt_init, EVP_PKEY_decrypt, blinded);
        return CryptographicOperations.FixedTimeEquals(Run(EVP_PKEY_encrypt_init, EVP_PKEY_encrypt, signature), blinded)
            ? signature
            : throw new CryptographicException("The signature does not verify.");
    }

    protected override void Dispose(bool disposing)
    {
        _key.Dispose();
        base.Dispose(disposing);
    }

    private delegate int Operation(IntPtr context, byte[] output, ref nuint outputLength, byte[] input, nuint inputLength);

    private byte[] Run(Func<IntPtr, int> start, Operation operation, byte[] input)
    {
        var context = EVP_PKEY_CTX_new(_key, IntPtr.Zero);
        try
        {
            var (output, length) = (new byte[Length], (nuint)Length);
            var isDone = context != IntPtr.Zero && start(context) is 1 && EVP_PKEY_CTX_set_rsa_padding(context, NoPadding) is 1
                && operation(context, output, ref length, input, (nuint)input.Length) is 1 && length == (nuint)Length;
            return isDone ? output : throw new CryptographicException("OpenSSL refused the operation.");
        }
        finally
        {
            EVP_PKEY_CTX_free(context);
        }
    }

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr EVP_PKEY_CTX_new(SafeEvpPKeyHandle key, IntPtr engine);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void EVP_PKEY_CTX_free(IntPtr context);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EVP_PKEY_CTX_set_rsa_padding(IntPtr context, int padding);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EVP_PKEY_decrypt_init(IntPtr context);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EVP_PKEY_decrypt(IntPtr context, byte[] output, ref nuint outputLength, byte[] input, nuint inputLength);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EVP_PKEY_encrypt_init(IntPtr context);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EVP_PKEY_encrypt(IntPtr context, byte[] output, ref nuint outputLength, byte[] input, nuint inputLength);
}
