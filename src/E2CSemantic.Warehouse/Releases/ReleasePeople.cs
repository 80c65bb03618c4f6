using System.Collections.Immutable;
using System.Data.Common;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>Finds out whether a release holds one of some people: in a dimension of people first, where all of them should stand, then in every fact.</summary>
/// <param name="star">The star.</param>
/// <param name="read">Runs a statement where the release lies.</param>
/// <param name="schema">Where its tables are.</param>
internal sealed class ReleasePeople(StarSchema star, Func<SelectStatement, DbDataReader> read, SqlName schema)
{
    private const int KeysAtOnce = 500;

    public bool HoldAny(ReleaseManifest manifest, IReadOnlySet<long> people) =>
        KeyColumns(manifest).Any(column => people.Chunk(KeysAtOnce).Any(keys => Number(column.Table, column.Column, keys) > 0));

    private IEnumerable<(string Table, string Column)> KeyColumns(ReleaseManifest manifest)
    {
        var held = manifest.Tables.Select(released => released.Table).Where(star.Tables.ContainsKey).ToImmutableArray();
        return held.Where(PeopleColumns.Dimensions.Contains).Concat(held.Where(table => !PeopleColumns.Dimensions.Contains(table)))
            .SelectMany(table => PeopleColumns.Of(star.Tables[table]).Select(column => (table, column)));
    }

    private long Number(string table, string column, long[] keys)
    {
        using var reader = read(Tree.CountOf(
            new NamedTable(table, "f", schema), new InList(Tree.Column("f", column), [.. keys.Select(key => (SqlExpression)Tree.Value(key))])));
        reader.Read();
        return reader.GetInt64(0);
    }
}
