using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Host.Configuration;

namespace E2CSemantic.Host.Serving;

/// <summary>What the definition files look like from outside, and on which day: another value means that they are to be read again.</summary>
internal static class DefinitionFiles
{
    /// <summary>
    /// A digest of every file's name, length and time of change under the two folders, and of the day, since an approval may
    /// lapse overnight; null while the folders cannot be listed.
    /// </summary>
    public static string? Fingerprint(HostSettings settings, DateOnly day)
    {
        try
        {
            var text = new StringBuilder(day.ToString("O", CultureInfo.InvariantCulture));
            foreach (var file in new[] { settings.Metrics, settings.Warehouse }.SelectMany(Files).OrderBy(file => file.FullName, StringComparer.Ordinal))
            {
                _ = text.Append(CultureInfo.InvariantCulture, $"\n{file.FullName}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}");
            }

            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<FileInfo> Files(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories);
}
