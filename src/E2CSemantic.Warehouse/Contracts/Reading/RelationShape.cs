using System.Collections.Immutable;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>What a file or rule gives: its columns in order, and lists of columns of which no two rows agree in all.</summary>
internal sealed record RelationShape(
    string Name, ImmutableArray<RelationColumn> Columns, ImmutableArray<ImmutableArray<string>> Unique)
{
    public const string LineColumn = "line";
    public const string PersonColumn = "person_key";
    public const string StaffColumn = "staff_key";

    public RelationColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>Columns, in order, that leave no two rows equal; all of them where none are known to.</summary>
    public ImmutableArray<string> TieBreak => Unique.IsEmpty
        ? [.. Columns.Select(column => column.Name)]
        : [.. Columns.Select(column => column.Name).Where(Unique[0].Contains)];

    /// <summary>Columns of the relation that leave no two rows equal; none where it has none that are known to.</summary>
    public ImmutableArray<string> Identity => Unique.FirstOrDefault(key => key.All(name => Column(name) is not null), []);

    /// <summary>The shape with some of its columns only. What was unique still is.</summary>
    public RelationShape Only(IReadOnlySet<string> columns) => this with { Columns = [.. Columns.Where(column => columns.Contains(column.Name))] };

    public bool IsUniqueBy(IEnumerable<string> columns)
    {
        var given = columns.ToHashSet(StringComparer.Ordinal);
        return Unique.Any(key => key.All(given.Contains));
    }

    public static RelationShape Of(SourceFile file) => new(
        file.Name,
        [
            new(LineColumn, ColumnType.BigInteger, false, null),
            .. file.SubmissionColumns.Select(Visible),
            .. file.SubjectKey is { } key ? [new RelationColumn(key, ColumnType.BigInteger, false, null)] : Array.Empty<RelationColumn>(),
            .. file.Columns.SelectMany(ColumnsOf),
        ],
        [
            [LineColumn, .. file.SubmissionColumns.Select(column => column.Name)],
            .. file.Unique.Where(columns => columns.All(name => NameIn(file, name) is not null))
                .Select(columns => columns.Select(name => NameIn(file, name)!).Concat(file.SubmissionColumns.Select(column => column.Name)).ToImmutableArray()),
        ]);

    /// <summary>The rows of a table of the star, under a name.</summary>
    public static RelationShape Of(StarTable table, string name) => new(
        name, [.. table.Columns.Select(column => new RelationColumn(column.Name, column.Type, column.Nullable, null))], [table.Grain]);

    public static ColumnType TypeOf(SourceType type) => type switch
    {
        IdentifierType => ColumnType.BigInteger,
        IntegerType { Least: >= int.MinValue, Most: <= int.MaxValue } => ColumnType.Integer,
        IntegerType => ColumnType.BigInteger,
        DecimalType => ColumnType.Decimal,
        BooleanType => ColumnType.Boolean,
        DateType => ColumnType.Date,
        _ => ColumnType.Text,
    };

    public static ColumnType TypeOf(ReductionKind kind) => kind is ReductionKind.FiveYears or ReductionKind.Group ? ColumnType.Text : ColumnType.Integer;

    private static IEnumerable<RelationColumn> ColumnsOf(SourceColumn column) =>
    [
        .. column.IsVisible ? [Visible(column)] : Array.Empty<RelationColumn>(),
        .. column.Reduce.Select(reduction => new RelationColumn(reduction.Name, TypeOf(reduction.Kind), !column.Missing.IsEmpty && reduction.Kind is not ReductionKind.Group, null)),
        .. column.EntityKey is { } key ? [new RelationColumn(key, ColumnType.BigInteger, !column.Missing.IsEmpty, null)] : Array.Empty<RelationColumn>(),
    ];

    private static RelationColumn Visible(SourceColumn column) => new(column.Name, TypeOf(column.Type), !column.Missing.IsEmpty, column.Type);

    // Where people are matched, two identifiers may be one person's: what was unique by identifier need not be by key.
    private static string? NameIn(SourceFile file, string name) => file.Columns.FirstOrDefault(column => column.Name == name) switch
    {
        { IsVisible: true } => name,
        { IsOfPerson: true } when file.IsKeyedExactly => file.SubjectKey,
        { EntityKey: { } key } => key,
        _ => null,
    };
}
