using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>A release's tables on a server, as statements.</summary>
internal static class ReleaseTables
{
    private const string Year = "school_year";

    public static IEnumerable<SqlStatement> Of(StarTable table, ReleasedTable released, ServerEngine engine, SqlName schema)
    {
        var years = released.Parts.Where(part => part.SchoolYear is not null).Select(part => (long)part.SchoolYear!.Value).ToImmutableArray();
        var isSplit = engine.PartitionsByYear && table.Kind is TableKind.Fact && table.Column(Year) is not null;
        yield return StarTables.Create(table, schema) with
        {
            PrimaryKey = table.Kind is TableKind.Dimension ? [.. table.Grain.Select(name => (SqlName)name)] : [],
            PartitionBy = isSplit ? (SqlName)Year : null,
            ByColumn = engine.StoresFactsByColumn && table.Kind is TableKind.Fact,
        };
        if (isSplit)
        {
            foreach (var year in years)
            {
                yield return new CreatePartitionStatement($"{table.Name}_{(year < 0 ? "unknown" : year)}", table.Name, year, schema);
            }
        }

        if (engine.Shards is { } shards)
        {
            yield return ServerEngine.SpreadBy(table) is { } column
                ? new DistributeTableStatement(table.Name, column, shards, schema)
                : new ReferenceTableStatement(table.Name, schema);
        }
    }
}
