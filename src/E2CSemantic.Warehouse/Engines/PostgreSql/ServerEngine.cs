using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Dialects;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>What differs between the engines that are PostgreSQL servers, as declared fields.</summary>
/// <param name="Name">The setting's value: <c>postgresql</c>, <c>citus</c>.</param>
/// <param name="Dialect">The dialect.</param>
/// <param name="PartitionsByYear">Whether a fact has a partition for each school year.</param>
/// <param name="StoresFactsByColumn">Whether a fact lies column by column: a tenth of the room, and a year's rows are found by the least and greatest of each block.</param>
/// <param name="ReadersLogIn">Whether a reader's role must be able to open sessions: workers are asked in its name.</param>
/// <param name="Shards">In how many pieces facts are spread; null where they are not.</param>
public sealed record ServerEngine(string Name, SqlDialect Dialect, bool PartitionsByYear, bool StoresFactsByColumn, bool ReadersLogIn, int? Shards)
{
    /// <summary>The shards where none are configured: right for three workers of eight cores.</summary>
    public const int DefaultShards = 32;

    /// <summary>PostgreSQL 15 and newer on one machine.</summary>
    public static ServerEngine PostgreSql { get; } = new("postgresql", PostgreSqlDialect.Instance, PartitionsByYear: true, StoresFactsByColumn: false, ReadersLogIn: false, Shards: null);

    /// <summary>Citus 12 on PostgreSQL, on several machines. Years times shards would be too many tables, hence no partitions.</summary>
    /// <param name="shards">In how many pieces facts are spread, at least 1.</param>
    public static ServerEngine Citus(int shards) => new("citus", CitusDialect.Instance, PartitionsByYear: false, StoresFactsByColumn: true, ReadersLogIn: true, shards);

    /// <summary>The column by which a table is spread, so that a person's rows lie on one machine; null for a table that every machine has whole.</summary>
    internal static string? SpreadBy(StarTable table) => table.Kind is TableKind.Dimension && table.Grain.Length > 1
        ? null
        : table.Grain.FirstOrDefault(column => column is "person_key") ?? table.Grain.FirstOrDefault(column => column is "staff_key");
}
