using System.Collections.Immutable;
using System.Text.Json;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>What an agency says it sends: <c>manifest.json</c> beside the files, with the rows and hash of each.</summary>
internal sealed class ManifestFile
{
    private const string Name = "manifest.json";
    private readonly string _path;
    private readonly ImmutableDictionary<string, Entry>? _files;

    private ManifestFile(string path, ImmutableDictionary<string, Entry>? files) => (_path, _files) = (path, files);

    /// <summary>Reads it; an absent one says nothing, so everything agrees with it.</summary>
    public static Outcome<ManifestFile> Read(string from)
    {
        var path = Path.Combine(from, Name);
        if (!File.Exists(path))
        {
            return new ManifestFile(path, null);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return new ManifestFile(path, document.RootElement.GetProperty("files").EnumerateObject().ToImmutableDictionary(
                file => file.Name,
                file => new Entry(file.Value.GetProperty("rows").GetInt64(), file.Value.GetProperty("sha256").GetString() ?? ""),
                StringComparer.Ordinal));
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return LoadFaults.ManifestUnreadable(path);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return LoadFaults.FileUnreadable(path);
        }
    }

    public Diagnostic? Compare(string file, string sha256)
    {
        if (_files is null)
        {
            return null;
        }

        return !_files.TryGetValue(file, out var entry) ? LoadFaults.Manifest(_path, file, "is not listed")
            : !entry.Sha256.Equals(sha256, StringComparison.OrdinalIgnoreCase) ? LoadFaults.Manifest(_path, file, "has other bytes than the listed hash")
            : null;
    }

    public Diagnostic? Compare(string file, long rows) => _files is not null && _files.TryGetValue(file, out var entry) && entry.Rows != rows
        ? LoadFaults.Manifest(_path, file, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"has {rows} rows, not {entry.Rows}"))
        : null;

    private sealed record Entry(long Rows, string Sha256);
}
