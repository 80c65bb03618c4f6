using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>The table in memory that holds a file's checked and typed fields under the columns' names, identifiers still as text, and each record's line.</summary>
internal static class StagedShape
{
    public const string Line = RelationShape.LineColumn;

    public static SqlName Schema { get; } = "main";

    public static CreateTableStatement Create(SourceFile file) => new(
        file.Name,
        [new(Line, SqlType.BigInteger, false), .. file.Columns.Select(column => new ColumnDeclaration(column.Name, TypeOf(column), true))],
        [],
        Schema);

    public static NamedTable Of(string file, string alias) => new(file, alias, Schema);

    public static SqlType TypeOf(SourceColumn column) => column.Type is IdentifierType ? SqlType.Text : Tree.TypeOf(RelationShape.TypeOf(column.Type));

    /// <summary>The columns that go to the vault, as the linkage reads them: text, or a day where it is the birth date.</summary>
    public static ImmutableArray<SourceColumn> Identity(SourceFile file) => [.. file.Columns.Where(column => column.IsOfPerson)];
}
