using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// Cuts and keeps releases: immutable copies of what is loaded, each named by the hash of its contents. Nothing in a release can
/// lead from a person key to a person.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="dimensions">The conformed dimensions, whose registries a release lists.</param>
/// <param name="dataFolder">The folder of the stores.</param>
/// <param name="clock">Tells when a release is cut or withdrawn.</param>
public sealed class ReleaseStore(StarSchema star, IEnumerable<DimensionDefinition> dimensions, string dataFolder, TimeProvider clock)
{
    private const int IdLength = 64;
    private const int ShortestPrefix = 4;

    private readonly StoreFolder _folder = new(dataFolder);
    private readonly ImmutableArray<DimensionDefinition> _dimensions = [.. dimensions];

    /// <summary>Cuts what is loaded. The same contents are the same release, which then has one more label.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was cut.</exception>
    public Outcome<CutRelease> Cut(string label, CancellationToken cancellationToken = default)
    {
        if (!IsLabel(label))
        {
            return ReleaseFaults.LabelInvalid(label);
        }

        Directory.CreateDirectory(_folder.Releases);
        using var hold = TryHold(Path.Combine(_folder.Releases, "cut.lock"));
        if (hold is null)
        {
            return ReleaseFaults.Busy();
        }

        using var loaded = LoadedState.Open(_folder.Loaded);
        if (loaded is null)
        {
            return ReleaseFaults.NothingLoaded();
        }

        var building = Path.Combine(_folder.Releases, ".building");
        Clear(building);
        try
        {
            Directory.CreateDirectory(building);
            var folder = new ReleaseFolder(building);
            var manifest = new ReleaseCut(star, _dimensions, loaded, cancellationToken).Write(folder, clock.GetUtcNow());
            return Keep(folder, building, manifest, label);
        }
        finally
        {
            Clear(building);
        }
    }

    /// <summary>Every release, withdrawn ones too, newest first.</summary>
    public ImmutableArray<Release> List() => Directory.Exists(_folder.Releases)
        ?
        [
            .. Directory.EnumerateDirectories(_folder.Releases)
                .Where(path => Path.GetFileName(path) is { Length: IdLength })
                .Select(path => new ReleaseFolder(path).Read())
                .OrderByDescending(release => release.Manifest.CutAt).ThenBy(release => release.Manifest.Id, StringComparer.Ordinal),
        ]
        : [];

    /// <summary>The release of that id, label, or beginning of an id (at least 4 digits, and of one release only).</summary>
    public Outcome<Release> Find(string name)
    {
        var releases = List();
        var named = releases.FirstOrDefault(release => release.Manifest.Id == name || release.Labels.Contains(name));
        if (named is not null)
        {
            return named;
        }

        var begun = name.Length >= ShortestPrefix
            ? releases.Where(release => release.Manifest.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToImmutableArray()
            : [];
        return begun switch
        {
            [var one] => one,
            [] => ReleaseFaults.Unknown(name, releases.SelectMany(release => release.Labels)),
            _ => ReleaseFaults.Ambiguous(name, begun.Length),
        };
    }

    /// <summary>Finds a release and compares its folder with its manifest.</summary>
    public Outcome<Release> Open(string name)
    {
        var found = Find(name);
        return found.Succeeded && FolderOf(found.Value.Manifest.Id).Damage(found.Value.Manifest) is { } damage
            ? ReleaseFaults.Damaged(found.Value.Manifest.Id, damage)
            : found;
    }

    /// <summary>Marks a release: it is kept but no longer answers. A second time changes nothing.</summary>
    public Outcome<Release> Withdraw(string name)
    {
        var found = Find(name);
        if (!found.Succeeded || found.Value.WithdrawnAt is not null)
        {
            return found;
        }

        var withdrawn = found.Value with { WithdrawnAt = clock.GetUtcNow() };
        FolderOf(withdrawn.Manifest.Id).WriteNames(withdrawn.Labels, withdrawn.WithdrawnAt);
        return withdrawn;
    }

    internal ReleaseFolder FolderOf(string id) => new(Path.Combine(_folder.Releases, id));

    private Outcome<CutRelease> Keep(ReleaseFolder folder, string building, ReleaseManifest manifest, string label)
    {
        var releases = List();
        var other = releases.FirstOrDefault(release => release.Labels.Contains(label) && release.Manifest.Id != manifest.Id);
        if (other is not null)
        {
            return ReleaseFaults.LabelTaken(label, other.Manifest.Id);
        }

        if (releases.FirstOrDefault(release => release.Manifest.Id == manifest.Id) is { } same)
        {
            var labels = same.Labels.Contains(label) ? same.Labels : same.Labels.Add(label);
            FolderOf(manifest.Id).WriteNames(labels, same.WithdrawnAt);
            return new CutRelease(same with { Labels = labels }, false);
        }

        folder.Write(manifest);
        folder.WriteNames([label], null);
        Directory.Move(building, Path.Combine(_folder.Releases, manifest.Id));
        return new CutRelease(new(manifest, [label], null), true);
    }

    private static bool IsLabel(string label) => label.Length is > 0 and <= IdLength
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
        && label.Length != IdLength;

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
