using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Query;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Releases;
using Npgsql;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>
/// Keeps releases in schemas of a PostgreSQL database, which several hosts may share. A cut is one transaction: the facts come by COPY, and
/// nothing of them is there before everything is; a server or a host that is lost on the way leaves nothing.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="dimensions">The conformed dimensions, whose registries a release lists.</param>
/// <param name="dataFolder">The folder of what is loaded, on the machine that loads.</param>
/// <param name="server">The database.</param>
/// <param name="clock">Tells when a release is cut or withdrawn.</param>
/// <param name="gate">Says which loads may be served.</param>
internal sealed class PostgreSqlReleaseStore(
    StarSchema star, IEnumerable<DimensionDefinition> dimensions, string dataFolder, Server server, TimeProvider clock, ServingGate gate) : IReleaseStore
{
    private readonly ReleaseBuilding _building = new(star, [.. dimensions], dataFolder, clock, gate);
    private readonly ReleaseStore _files = new(star, dimensions, dataFolder, clock, gate);

    public Outcome<CutRelease> Cut(string label, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!ReleaseNames.IsLabel(label))
        {
            return ReleaseFaults.LabelInvalid(label);
        }

        // A server that is away is told now, not after the facts are put together.
        return server.Check() is { } fault
            ? fault
            : _building.Build(
                label,
                (folder, manifest) => Keep(new ReleaseFolder(folder).Facts, manifest, label, progress, cancellationToken),
                progress,
                cancellationToken);
    }

    public ImmutableArray<Release> List() => server.Do(session => session.Releases());

    public Outcome<Release> Open(string name, CancellationToken cancellationToken = default) => server.Try(session =>
    {
        var found = Kept(session.Releases(), name);
        if (!found.Succeeded)
        {
            return found;
        }

        var manifest = found.Value.Manifest;
        var inventory = new ReleaseInventory(session.Read, ServerNames.Facts(manifest.Id), cancellationToken);
        try
        {
            var damaged = manifest.Tables.FirstOrDefault(released => inventory.TableOf(ShapeOf(released)).Sha256 != released.Sha256);
            return damaged is not null ? ReleaseFaults.Damaged(manifest.Id, $"{damaged.Table} has changed")
                : ReleaseFolder.IdOf(manifest) != manifest.Id ? ReleaseFaults.Damaged(manifest.Id, "its id is not the hash of its tables")
                : found;
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            return ReleaseFaults.Damaged(manifest.Id, "its facts are gone");
        }
    });

    public Outcome<Release> Withdraw(string name) => server.Try(session =>
    {
        if (!session.Lock())
        {
            return ReleaseFaults.Busy();
        }

        var found = ReleaseNames.Find(session.Releases(), name);
        if (!found.Succeeded || found.Value.WithdrawnAt is not null)
        {
            return found;
        }

        var at = clock.GetUtcNow();
        session.AddWithdrawal(found.Value.Manifest.Id, at);
        session.Keep();
        return found.Value with { WithdrawnAt = at };
    });

    // Releases of before the engine was a server lie in the data folder still, and answer again where a host is set to files.
    public Outcome<Release[]> WithdrawHolding(string source)
    {
        var (onServer, inFiles) = (ReleaseNames.WithdrawHolding(List(), source, Withdraw), _files.WithdrawHolding(source));
        return !onServer.Succeeded ? onServer
            : !inFiles.Succeeded ? inFiles
            : onServer.Value.Concat(inFiles.Value).DistinctBy(release => release.Manifest.Id).ToArray();
    }

    // The same of people who leave.
    public ImmutableArray<Release> Purge(IReadOnlySet<long> people) =>
        [.. PurgeOnServer(people).Concat(_files.Purge(people)).DistinctBy(release => release.Manifest.Id)];

    public Outcome<ReleaseDifference> Compare(string from, string to, CancellationToken cancellationToken = default) => server.Try(session =>
    {
        var releases = session.Releases();
        var (first, second) = (Kept(releases, from), Kept(releases, to));
        return first.Succeeded && second.Succeeded
            ? new ReleaseComparison(
                star, session.Read, ServerNames.Facts(first.Value.Manifest.Id), ServerNames.Facts(second.Value.Manifest.Id), cancellationToken)
                .Compare(first.Value, second.Value)
            : (Outcome<ReleaseDifference>)ImmutableArray.CreateRange(first.Diagnostics.Concat(second.Diagnostics).Distinct());
    });

    public string FactsFile(Release release, IEnumerable<StarTable> tables, string working, CancellationToken cancellationToken)
    {
        var file = Path.Combine(working, "facts.duckdb");
        var released = release.Manifest.Tables.ToDictionary(table => table.Table, ShapeOf);
        return server.Do(session =>
        {
            ReleaseTransfer.ToFile(session, release.Manifest.Id, tables.Select(table => released.GetValueOrDefault(table.Name)).OfType<StarTable>(), file, cancellationToken);
            return file;
        });
    }

    private ImmutableArray<Release> PurgeOnServer(IReadOnlySet<long> people) => server.Do(session =>
    {
        if (!session.Lock())
        {
            throw new WarehouseException(ReleaseFaults.Busy(), null);
        }

        session.Prepare();
        var purged = ImmutableArray.CreateBuilder<Release>();
        foreach (var release in session.Releases().Where(release => release.PurgedAt is null))
        {
            var facts = ServerNames.Facts(release.Manifest.Id);
            if (!session.IsThere(facts) || !new ReleasePeople(star, session.Read, facts).HoldAny(release.Manifest, people))
            {
                continue;
            }

            var at = clock.GetUtcNow();
            if (release.WithdrawnAt is null)
            {
                session.AddWithdrawal(release.Manifest.Id, at);
            }

            session.AddPurge(release.Manifest.Id, at);
            session.Execute(new DropSchemaStatement(facts));
            session.Execute(new DropSchemaStatement(ServerNames.Cubes(release.Manifest.Id)));
            purged.Add(release with { WithdrawnAt = release.WithdrawnAt ?? at, PurgedAt = at });
        }

        session.Keep();
        return purged.ToImmutable();
    });

    private static Outcome<Release> Kept(ImmutableArray<Release> releases, string name)
    {
        var found = ReleaseNames.Find(releases, name);
        return found.Succeeded && found.Value.PurgedAt is not null ? ReleaseFaults.Purged(found.Value.Manifest.Id) : found;
    }

    private Outcome<CutRelease> Keep(
        string facts, ReleaseManifest manifest, string label, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var kept = server.Try(session => Keep(session, facts, manifest, label, progress, cancellationToken));
        if (kept is { Succeeded: true, Value.IsNew: true })
        {
            // Statistics are gathered of what is there for all to see; the server would do it in time, but not of a table in parts.
            foreach (var released in manifest.Tables)
            {
                server.Do(session =>
                {
                    session.Execute(new AnalyzeStatement(released.Table, ServerNames.Facts(manifest.Id)));
                    session.Keep();
                    return true;
                });
            }
        }

        return kept;
    }

    private Outcome<CutRelease> Keep(
        ServerSession session, string facts, ReleaseManifest manifest, string label, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        if (!session.Lock())
        {
            return ReleaseFaults.Busy();
        }

        session.Prepare();
        var releases = session.Releases();
        if (releases.FirstOrDefault(release => release.Labels.Contains(label) && release.Manifest.Id != manifest.Id) is { } other)
        {
            return ReleaseFaults.LabelTaken(label, other.Manifest.Id);
        }

        var same = releases.FirstOrDefault(release => release.Manifest.Id == manifest.Id);
        if (same is null)
        {
            ReleaseTransfer.ToServer(session, server.Engine, star, facts, manifest, progress, cancellationToken);
            session.AddRelease(manifest);
        }

        var kept = same ?? new Release(manifest, [], null);
        if (!kept.Labels.Contains(label))
        {
            session.AddLabel(manifest.Id, label, clock.GetUtcNow());
            kept = kept with { Labels = kept.Labels.Add(label) };
        }

        session.Keep();
        return new CutRelease(kept, same is null);
    }

    // A release cut under an older star has fewer columns than the star has now.
    private StarTable ShapeOf(ReleasedTable released)
    {
        var table = star.Tables[released.Table];
        return table with { Columns = [.. table.Columns.Where(column => released.Columns.Contains(ContentHash.OfColumn(column), StringComparer.Ordinal))] };
    }
}
