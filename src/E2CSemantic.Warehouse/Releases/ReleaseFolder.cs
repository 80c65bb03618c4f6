using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>The folder of one release: the facts, the manifest that never changes, and the names that may.</summary>
internal sealed class ReleaseFolder(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Facts => Path.Combine(path, "facts.duckdb");

    public string Published => Path.Combine(path, "published");

    private string ManifestPath => Path.Combine(path, "manifest.json");

    private string NamesPath => Path.Combine(path, "names.json");

    /// <summary>The id that the manifest's tables have. Manifests of the first form name no columns; their tables' hashes followed the rows' order.</summary>
    public static string IdOf(ReleaseManifest manifest)
    {
        if (manifest.Tables.All(table => !table.Columns.IsDefault))
        {
            return ContentHash.OfRelease(manifest.Tables);
        }

        var text = new StringBuilder("star ").Append(manifest.StarVersion);
        foreach (var table in manifest.Tables.OrderBy(table => table.Table, StringComparer.Ordinal))
        {
            text.Append('\n').Append(table.Table).Append(' ').Append(table.Rows).Append(' ').Append(table.Sha256);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public Release Read()
    {
        var manifest = JsonSerializer.Deserialize<ReleaseManifest>(File.ReadAllText(ManifestPath), Json)!;
        var names = JsonSerializer.Deserialize<Names>(File.ReadAllText(NamesPath), Json)!;
        return new(manifest, names.Labels, names.WithdrawnAt) { PurgedAt = names.PurgedAt };
    }

    /// <summary>Another text when one of its files was written since.</summary>
    public string Mark() => string.Join(' ', new[] { ManifestPath, NamesPath, new PublishedFolder(Published).Publication }.Select(Stamp));

    public void Write(ReleaseManifest manifest) => File.WriteAllText(ManifestPath, JsonSerializer.Serialize(manifest, Json));

    public void WriteNames(ImmutableArray<string> labels, DateTimeOffset? withdrawnAt) => WriteNames(new Names(labels, withdrawnAt, null));

    /// <summary>Says first that the release is purged, so that nobody opens it, and erases what it held then.</summary>
    public void Purge(Release purged)
    {
        WriteNames(new Names(purged.Labels, purged.WithdrawnAt, purged.PurgedAt));
        StoreFolder.Remove(Facts);
        if (Directory.Exists(Published))
        {
            Directory.Delete(Published, recursive: true);
        }
    }

    /// <summary>Why the folder is not what its manifest says; null if it is.</summary>
    public string? Damage(ReleaseManifest manifest)
    {
        if (manifest.Id != Path.GetFileName(path) || manifest.Id != IdOf(manifest))
        {
            return "its id is not the hash of its tables";
        }

        if (!File.Exists(Facts))
        {
            return "its facts are gone";
        }

        return HashOf(Facts) == manifest.FileSha256 ? null : "its facts have changed";
    }

    private static string Stamp(string? file) => file is not null && new FileInfo(file) is { Exists: true } there
        ? string.Create(CultureInfo.InvariantCulture, $"{file} {there.Length} {there.LastWriteTimeUtc.Ticks}")
        : "none";

    private void WriteNames(Names names)
    {
        var next = NamesPath + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(names, Json));
        File.Move(next, NamesPath, overwrite: true);
    }

    private sealed record Names(ImmutableArray<string> Labels, DateTimeOffset? WithdrawnAt, DateTimeOffset? PurgedAt);
}
