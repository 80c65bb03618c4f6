using System.Collections.Immutable;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>What a file or rule gives: its columns in order, and lists of columns of which no two rows agree in all.</summary>
internal sealed record RelationShape(
    string Name, ImmutableArray<RelationColumn> Columns, ImmutableArray<ImmutableArray<string>> Unique)
{
    public const string LineColumn = "line";
    public const string PersonColumn = "person_key";

    public RelationColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    public bool IsUniqueBy(IEnumerable<string> columns)
    {
        var given = columns.ToHashSet(StringComparer.Ordinal);
        return Unique.Any(key => key.All(given.Contains));
    }

    public static RelationShape Of(SourceFile file) => new(
        file.Name,
        [
            new(LineColumn, ColumnType.BigInteger, false, null),
            .. file.Columns.Select(column => new RelationColumn(
                NameOf(column), TypeOf(column.Type), !column.Missing.IsEmpty, column.Type)),
        ],
        [[LineColumn], .. file.Unique.Select(key => key.Select(name => NameIn(file, name)).ToImmutableArray())]);

    public static string NameOf(SourceColumn column) => column.Type is IdentifierType ? PersonColumn : column.Name;

    public static ColumnType TypeOf(SourceType type) => type switch
    {
        IdentifierType => ColumnType.BigInteger,
        IntegerType { Least: >= int.MinValue, Most: <= int.MaxValue } => ColumnType.Integer,
        IntegerType => ColumnType.BigInteger,
        DateType => ColumnType.Date,
        _ => ColumnType.Text,
    };

    private static string NameIn(SourceFile file, string column) =>
        file.Columns.FirstOrDefault(candidate => candidate.Name == column) is { } found ? NameOf(found) : column;
}
