using System.Collections.Immutable;
using System.Security.Cryptography;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Configuration;

/// <summary>
/// The key that signs tokens on a developer's machine: 32 bytes from the operating system's secure source, made once in the data folder
/// and readable by its owner alone. It holds in no environment that calls itself Production.
/// </summary>
/// <param name="Bytes">The 32 bytes.</param>
public sealed record DevelopmentKey(ImmutableArray<byte> Bytes)
{
    private const string FileName = "development.key";
    private const int Length = 32;

    /// <summary>Reads the key of a data folder, or makes it.</summary>
    public static Outcome<DevelopmentKey> Open(HostSettings settings)
    {
        if (settings.IsProduction)
        {
            return HostIssues.DevelopmentKeyRefused();
        }

        var file = Path.Combine(settings.Data, FileName);
        try
        {
            Directory.CreateDirectory(settings.Data);
            if (!File.Exists(file))
            {
                Create(file);
            }

            return Read(file);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return HostIssues.UnwritableFolder(settings.Data);
        }
    }

    private static void Create(string file)
    {
        // Written aside and renamed, so that two hosts that start at once read one whole key.
        var draft = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
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

    private static Outcome<DevelopmentKey> Read(string file)
    {
        var text = File.ReadAllText(file).Trim();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == Length
            ? new DevelopmentKey([.. bytes.AsSpan(0, Length)])
            : HostIssues.BadDevelopmentKey(file);
    }
}
