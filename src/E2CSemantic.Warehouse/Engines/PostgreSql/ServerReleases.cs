using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>Reads and adds to the control tables within a session.</summary>
internal static class ServerReleases
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>Whether a schema is there.</summary>
    public static bool IsThere(this ServerSession session, SqlName schema) => session.Value(Tree.CountOf(
        new NamedTable("pg_namespace", "n", "pg_catalog"), Tree.Same(Tree.Cast(Tree.Column("n", "nspname"), SqlType.Text), Tree.Value(schema.Text)))) is > 0L;

    public static bool Lock(this ServerSession session) => session.Value(new TryLockStatement(ControlTables.Lock)) is true;

    /// <summary>Makes the control tables that are not there. The lock must be held.</summary>
    public static void Prepare(this ServerSession session)
    {
        var known = session.ControlNames();
        if (known.IsEmpty)
        {
            session.Execute(new CreateSchemaStatement(ServerNames.Control));
        }

        session.Execute(ControlTables.Create.Where(table => !known.Contains(table.Name.Text)));
    }

    public static bool HasControl(this ServerSession session) => !session.ControlNames().IsEmpty;

    public static ImmutableArray<Release> Releases(this ServerSession session)
    {
        var known = session.ControlNames();
        if (known.IsEmpty)
        {
            return [];
        }

        var purges = known.Contains(ControlTables.Purges)
            ? session.Rows(ControlTables.All(ControlTables.Purges, "release_id", "at")).ToDictionary(row => row[0], row => Moment(row[1]))
            : [];
        var labels = session.Rows(ControlTables.All(ControlTables.Labels, "release_id", "at", "label")).ToLookup(row => row[0]);
        var withdrawals = session.Rows(ControlTables.All(ControlTables.Withdrawals, "release_id", "at")).ToDictionary(row => row[0], row => Moment(row[1]));
        return ReleaseNames.NewestFirst(
            from row in session.Rows(ControlTables.All(ControlTables.Releases, "id", "manifest"))
            select new Release(
                JsonSerializer.Deserialize<ReleaseManifest>(row[1], _json)!,
                [.. labels[row[0]].OrderBy(label => label[1], StringComparer.Ordinal).ThenBy(label => label[2], StringComparer.Ordinal).Select(label => label[2])],
                withdrawals.GetValueOrDefault(row[0]))
            {
                PurgedAt = purges.GetValueOrDefault(row[0]),
            });
    }

    public static ImmutableDictionary<string, ReleasePublication> Publications(this ServerSession session) => session.HasControl()
        ? session.Rows(ControlTables.All(ControlTables.Publications, "release_id", "publication"))
            .ToImmutableDictionary(row => row[0], row => PublicationJson.Read(row[1]), StringComparer.Ordinal)
        : ImmutableDictionary<string, ReleasePublication>.Empty;

    public static void AddRelease(this ServerSession session, ReleaseManifest manifest) =>
        session.Execute(ControlTables.Add(ControlTables.Releases, ("id", manifest.Id), ("manifest", JsonSerializer.Serialize(manifest, _json))));

    public static void AddLabel(this ServerSession session, string releaseId, string label, DateTimeOffset at) =>
        session.Execute(ControlTables.Add(ControlTables.Labels, ("label", label), ("release_id", releaseId), ("at", Text(at))));

    public static void AddWithdrawal(this ServerSession session, string releaseId, DateTimeOffset at) =>
        session.Execute(ControlTables.Add(ControlTables.Withdrawals, ("release_id", releaseId), ("at", Text(at))));

    public static void AddPurge(this ServerSession session, string releaseId, DateTimeOffset at) =>
        session.Execute(ControlTables.Add(ControlTables.Purges, ("release_id", releaseId), ("at", Text(at))));

    public static void AddPublication(this ServerSession session, string releaseId, ReleasePublication publication) =>
        session.Execute(ControlTables.Add(ControlTables.Publications, ("release_id", releaseId), ("publication", PublicationJson.Write(publication))));

    /// <summary>Lets the reader of a schema, made if it is not there, read its tables.</summary>
    public static void LetRead(this ServerSession session, SqlName schema, ServerEngine engine)
    {
        var reader = ServerNames.Reader(schema, session.Database);
        var known = Tree.CountOf(
            new NamedTable("pg_roles", "r", "pg_catalog"), Tree.Same(Tree.Cast(Tree.Column("r", "rolname"), SqlType.Text), Tree.Value(reader.Text)));
        if (session.Value(known) is 0L)
        {
            session.Execute(new CreateRoleStatement(reader, engine.ReadersLogIn));
            session.Execute(new GrantRoleStatement(reader));
        }

        session.Execute(new GrantUsageStatement(schema, reader));
        session.Execute(new GrantSelectStatement(schema, reader));
    }

    private static ImmutableHashSet<string> ControlNames(this ServerSession session) => [.. session.Rows(ControlTables.Names).Select(row => row[0])];

    private static List<string[]> Rows(this ServerSession session, SelectStatement select)
    {
        using var reader = session.Read(select);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
