using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// The master key of a vault: 32 bytes that never encrypt anything but the vault's own random data keys. It is never printed.
/// </summary>
public sealed class VaultKey
{
    /// <summary>The length of a key in bytes.</summary>
    public const int Length = 32;

    private const int FingerprintLength = 8;

    private readonly byte[] _wrapping;

    private VaultKey(ReadOnlySpan<byte> bytes)
    {
        var master = bytes.ToArray();
        _wrapping = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, Length, info: Encoding.ASCII.GetBytes("e2c vault 1 wrap"));
        Fingerprint = [.. HKDF.DeriveKey(HashAlgorithmName.SHA256, master, FingerprintLength, info: Encoding.ASCII.GetBytes("e2c vault 1 fingerprint"))];
        CryptographicOperations.ZeroMemory(master);
    }

    /// <summary>Eight bytes that tell one key from another and nothing about either.</summary>
    public ImmutableArray<byte> Fingerprint { get; }

    internal ReadOnlySpan<byte> Wrapping => _wrapping;

    /// <summary>A key drawn from the operating system's secure source.</summary>
    public static VaultKey Draw() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads a key written in Base64; null if the text is not 32 bytes of it.</summary>
    public static VaultKey? Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        var key = text.Length <= 64 && Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Length ? new VaultKey(bytes[..Length]) : null;
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    /// <summary>Reads a key file: the Base64 text of 32 bytes in a file that only its owner may read.</summary>
    public static Outcome<VaultKey> Read(string file)
    {
        try
        {
            if (!File.Exists(file))
            {
                return VaultFaults.KeyFileMissing(file);
            }

            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
            {
                return VaultFaults.KeyFileOpen(file);
            }

            return Parse(File.ReadAllText(file)) is { } key ? key : VaultFaults.KeyInvalid(file);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return VaultFaults.KeyFileMissing(file);
        }
    }

    /// <summary>The key that the configuration names; outside Production one of its own is made in a folder beside the data folder.</summary>
    /// <param name="text">The key in Base64; null where it is not given.</param>
    /// <param name="file">The key file; null where it is not given.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="isProduction">Whether a key must be given.</param>
    public static Outcome<VaultKey> Of(string? text, string? file, string data, bool isProduction) => (text, file) switch
    {
        (not null, not null) => VaultFaults.KeyTwice(),
        (not null, null) => Parse(text) is { } key ? key : VaultFaults.KeyInvalid("Vault:Key"),
        (null, not null) => Read(file),
        _ => isProduction ? VaultFaults.KeyRequired() : ReadOrCreate(DevelopmentFile(data)),
    };

    /// <summary>Where the development key lies: beside the data folder, so that a copy of that folder opens nothing.</summary>
    public static string DevelopmentFile(string data) => Path.Combine(Path.TrimEndingDirectorySeparator(Path.GetFullPath(data)) + "-keys", "vault.key");

    /// <summary>Makes a key file with a key of its own where there is none, and reads it.</summary>
    public static Outcome<VaultKey> ReadOrCreate(string file)
    {
        try
        {
            if (!File.Exists(file))
            {
                Create(file);
            }
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return VaultFaults.KeyFileMissing(file);
        }

        return Read(file);
    }

    private static UnixFileMode OwnerOnly => UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static void Create(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        // Written aside and renamed, so that two programs that start at once read one whole key.
        var draft = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
