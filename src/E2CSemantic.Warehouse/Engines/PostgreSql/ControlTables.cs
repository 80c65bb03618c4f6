using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>
/// The tables that tell which releases there are. Rows are only ever added: a release, one more label, that it is withdrawn or purged,
/// what was published of it.
/// </summary>
internal static class ControlTables
{
    public const string Releases = "releases";
    public const string Labels = "labels";
    public const string Withdrawals = "withdrawals";
    public const string Publications = "publications";
    public const string Purges = "purges";

    /// <summary>What is locked while a host cuts, publishes, labels or withdraws: one at a time over all hosts.</summary>
    public const long Lock = 0x6532_635f_7265_6c73;

    public static ImmutableArray<CreateTableStatement> Create { get; } =
    [
        Table(Releases, "id", "manifest"),
        Table(Labels, "label", "release_id", "at"),
        Table(Withdrawals, "release_id", "at"),
        Table(Publications, "release_id", "publication"),
        Table(Purges, "release_id", "at"),
    ];

    /// <summary>Which of the tables are there: an older version of this program made fewer.</summary>
    public static SelectStatement Names { get; } = new([Tree.Cast(Tree.Column("t", "table_name"), SqlType.Text).As("name")])
    {
        From = new NamedTable("tables", "t", "information_schema"),
        Where = Tree.Same(Tree.Cast(Tree.Column("t", "table_schema"), SqlType.Text), Tree.Value(ServerNames.Control.Text)),
    };

    public static SelectStatement All(string table, params string[] columns) =>
        new([.. Tree.Items("t", columns)]) { From = new NamedTable(table, "t", ServerNames.Control) };

    public static InsertValuesStatement Add(string table, params (string Column, string Value)[] row) => new(
        table, [.. row.Select(cell => (SqlName)cell.Column)], [[.. row.Select(cell => Tree.Value(cell.Value))]], ServerNames.Control);

    private static CreateTableStatement Table(string name, params string[] columns) =>
        new(name, [.. columns.Select(column => new ColumnDeclaration(column, SqlType.Text, false))], [columns[0]], ServerNames.Control);
}
