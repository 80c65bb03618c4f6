using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// Keeps releases as folders of the data folder, a DuckDB file in each: immutable copies of what is loaded, each named by the hash of its
/// contents. Nothing in a release can lead from a person key to a person.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="dimensions">The conformed dimensions, whose registries a release lists.</param>
/// <param name="dataFolder">The folder of the stores.</param>
/// <param name="clock">Tells when a release is cut or withdrawn.</param>
/// <param name="gate">Says which loads may be served.</param>
public sealed class ReleaseStore(
    StarSchema star, IEnumerable<DimensionDefinition> dimensions, string dataFolder, TimeProvider clock, ServingGate gate) : IReleaseStore
{
    private static readonly SqlName _first = "first_release";
    private static readonly SqlName _second = "second_release";

    private readonly StoreFolder _folder = new(dataFolder);
    private readonly ImmutableArray<DimensionDefinition> _dimensions = [.. dimensions];

    private ReleaseBuilding Building => new(Star, _dimensions, dataFolder, clock, gate);

    /// <inheritdoc/>
    public Outcome<CutRelease> Cut(string label, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Building.Build(label, (building, manifest) => Keep(building, manifest, label), progress, cancellationToken);

    /// <inheritdoc/>
    public ImmutableArray<Release> List() => ReleaseNames.NewestFirst(Folders().Select(path => new ReleaseFolder(path).Read()));

    /// <summary>The release of that id, label, or beginning of an id (at least 4 digits, and of one release only).</summary>
    public Outcome<Release> Find(string name) => ReleaseNames.Find(List(), name);

    /// <inheritdoc/>
    public Outcome<Release> Open(string name, CancellationToken cancellationToken = default)
    {
        var found = Find(name);
        return found.Succeeded && found.Value.PurgedAt is not null ? ReleaseFaults.Purged(found.Value.Manifest.Id)
            : found.Succeeded && FolderOf(found.Value.Manifest.Id).Damage(found.Value.Manifest) is { } damage
            ? ReleaseFaults.Damaged(found.Value.Manifest.Id, damage)
            : found;
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public Outcome<Release[]> WithdrawHolding(string source) => ReleaseNames.WithdrawHolding(List(), source, Withdraw);

    /// <inheritdoc/>
    public ImmutableArray<Release> Purge(IReadOnlySet<long> people)
    {
        foreach (var half in List().Where(release => release.PurgedAt is not null))
        {
            // What a killed run said and did not do.
            FolderOf(half.Manifest.Id).Purge(half);
        }

        var purged = ImmutableArray.CreateBuilder<Release>();
        foreach (var release in List().Where(release => release.PurgedAt is null && File.Exists(FolderOf(release.Manifest.Id).Facts)))
        {
            using (var store = new WorkingStore(DuckDBConnectionStringBuilder.InMemoryDataSource))
            {
                store.Execute(new AttachDatabaseStatement(FolderOf(release.Manifest.Id).Facts, _first));
                if (!new ReleasePeople(Star, store.Read, _first).HoldAny(release.Manifest, people))
                {
                    continue;
                }
            }

            var at = clock.GetUtcNow();
            purged.Add(release with { WithdrawnAt = release.WithdrawnAt ?? at, PurgedAt = at });
            FolderOf(release.Manifest.Id).Purge(purged[^1]);
        }

        return purged.ToImmutable();
    }

    /// <inheritdoc/>
    public Outcome<ReleaseDifference> Compare(string from, string to, CancellationToken cancellationToken = default)
    {
        var (first, second) = (Open(from, cancellationToken), Open(to, cancellationToken));
        if (!first.Succeeded || !second.Succeeded)
        {
            return ImmutableArray.CreateRange(first.Diagnostics.Concat(second.Diagnostics).Distinct());
        }

        using var store = new WorkingStore(DuckDBConnectionStringBuilder.InMemoryDataSource);
        store.Execute(new AttachDatabaseStatement(FolderOf(first.Value.Manifest.Id).Facts, _first));
        if (first.Value.Manifest.Id != second.Value.Manifest.Id)
        {
            store.Execute(new AttachDatabaseStatement(FolderOf(second.Value.Manifest.Id).Facts, _second));
        }

        return new ReleaseComparison(Star, store.Read, _first, _second, cancellationToken).Compare(first.Value, second.Value);
    }

    /// <inheritdoc/>
    public string FactsFile(Release release, IEnumerable<StarTable> tables, string working, CancellationToken cancellationToken = default) =>
        FolderOf(release.Manifest.Id).Facts;

    internal StarSchema Star { get; } = star;

    /// <summary>Another text when a release was cut, named, withdrawn, purged or published since.</summary>
    internal string Mark() => string.Join('\n', Folders().Order(StringComparer.Ordinal).Select(path => new ReleaseFolder(path).Mark()));

    internal ReleaseFolder FolderOf(string id) => new(Path.Combine(_folder.Releases, id));

    private IEnumerable<string> Folders() => Directory.Exists(_folder.Releases)
        ? Directory.EnumerateDirectories(_folder.Releases).Where(path => Path.GetFileName(path) is { Length: ReleaseNames.IdLength })
        : [];

    private Outcome<CutRelease> Keep(string building, ReleaseManifest manifest, string label)
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

        var folder = new ReleaseFolder(building);
        var written = manifest with { FileSha256 = ReleaseFolder.HashOf(folder.Facts) };
        folder.Write(written);
        folder.WriteNames([label], null);
        Directory.Move(building, Path.Combine(_folder.Releases, manifest.Id));
        return new CutRelease(new(written, [label], null), true);
    }
}
