using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// What the rows of a table hash to, whatever their order, the engine or the platform (decision 14). Each row has one text, from which its
/// values can be read back; the SHA-256 hashes of the texts, equal ones kept, are put into buckets by their first digits, each bucket is
/// sorted and hashed by the engine or by <see cref="RowDigests"/>, and the buckets are hashed here. Two contents with one hash would be a collision of SHA-256.
/// The star has no floating-point column, whose text would differ between engines.
/// </summary>
internal static class ContentHash
{
    private const string F = "f";
    private const string Year = "school_year";

    /// <summary>How many hexadecimal digits of a row's hash name its bucket.</summary>
    public const int BucketDigits = 2;

    // PostgreSQL takes at most 100 arguments in a call.
    private const int ColumnsInACall = 40;

    public static string OfColumn(StarColumn column) => $"{column.Name} {column.Type.ToString().ToLowerInvariant()}";

    /// <summary>The hash of each row's text.</summary>
    public static SqlExpression OfRow(IEnumerable<StarColumn> columns, string alias) => new FunctionCall(ScalarFunction.ContentHash, [TextOfRow(columns, alias)]);

    /// <summary>The year and the text of each row of the school years from the first to the last, or of all rows.</summary>
    public static SelectStatement Texts(StarTable table, SqlName schema, (int First, int Last)? years) =>
        Told(table, schema, years, TextOfRow(table.Columns, F).As("text"));

    /// <summary>For each bucket of each school year from the first to the last, or of all rows: the year, its digits, its rows, its hash.</summary>
    public static SelectStatement Buckets(StarTable table, SqlName schema, (int First, int Last)? years)
    {
        var hashed = Told(table, schema, years, OfRow(table.Columns, F).As("hash"));
        var digits = new FunctionCall(ScalarFunction.Left, [Tree.Column("h", "hash"), Tree.Cast(Tree.Value((long)BucketDigits), SqlType.Integer)]);
        var placed = new SelectStatement([Tree.Column("h", "year").As("year"), digits.As("bucket"), Tree.Column("h", "hash").As("hash")]) { From = new DerivedTable(hashed, "h") };
        var (year, bucket) = (Tree.Column("b", "year"), Tree.Column("b", "bucket"));
        return new(
        [
            year.As("year"),
            bucket.As("bucket"),
            Tree.Cast(Tree.Count, SqlType.BigInteger).As("n"),
            new FunctionCall(ScalarFunction.ContentHash, [new OrderedConcatenation(Tree.Column("b", "hash"))]).As("digest"),
        ])
        {
            From = new DerivedTable(placed, "b"),
            GroupBy = Tree.By([year, bucket]),
        };
    }

    public static ReleasedPart OfPart(int? year, IEnumerable<(string Bucket, long Rows, string Digest)> buckets)
    {
        var text = new StringBuilder();
        var rows = 0L;
        foreach (var bucket in buckets.OrderBy(bucket => bucket.Bucket, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{bucket.Bucket} {bucket.Rows} {bucket.Digest}\n");
            rows += bucket.Rows;
        }

        return new(year, rows, Of(text));
    }

    public static ReleasedTable OfTable(string table, ImmutableArray<string> columns, ImmutableArray<ReleasedPart> parts)
    {
        var text = new StringBuilder();
        foreach (var column in columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"{column}\n");
        }

        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.SchoolYear?.ToString(CultureInfo.InvariantCulture) ?? "-"} {part.Rows} {part.Sha256}\n");
        }

        return new(table, parts.Sum(part => part.Rows), Of(text), columns, parts);
    }

    public static string OfRelease(IEnumerable<ReleasedTable> tables)
    {
        var text = new StringBuilder();
        foreach (var table in tables.OrderBy(table => table.Table, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{table.Table} {table.Rows} {table.Sha256}\n");
        }

        return Of(text);
    }

    private static string Of(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

    private static SelectStatement Told(StarTable table, SqlName schema, (int First, int Last)? years, SelectItem row)
    {
        var schoolYear = Tree.Column(F, Year);
        return new([(years is null ? (SqlExpression)new NullLiteral(SqlType.Integer) : Tree.Cast(schoolYear, SqlType.Integer)).As("year"), row])
        {
            From = new NamedTable(table.Name, F, schema),
            Where = years is { First: var first, Last: var last }
                ? Tree.All(
                [
                    new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, schoolYear, Tree.Value((long)first)),
                    new BinaryOperation(SqlBinaryOperator.LessThanOrEqual, schoolYear, Tree.Value((long)last)),
                ])
                : null,
        };
    }

    private static FunctionCall TextOfRow(IEnumerable<StarColumn> columns, string alias) => new(
        ScalarFunction.JoinTexts,
        [.. columns.Chunk(ColumnsInACall).Select(chunk => new FunctionCall(ScalarFunction.JoinTexts, [.. chunk.SelectMany(column => TextOf(column, alias))]))]);

    // Numbers, days and truth values have no bar in them; a text says its length first. No value is an empty text before its bar.
    private static ImmutableArray<SqlExpression> TextOf(StarColumn column, string alias)
    {
        var value = Tree.Column(alias, column.Name);
        if (column.Type is not ColumnType.Text)
        {
            return [Tree.Cast(value, SqlType.Text), Tree.Value("|")];
        }

        var told = new FunctionCall(
            ScalarFunction.JoinTexts, [Tree.Cast(new FunctionCall(ScalarFunction.TextLength, [value]), SqlType.Text), Tree.Value(":"), value]);
        return [column.Nullable ? Tree.Choose(new NotOperation(new IsNull(value)), told, null) : told, Tree.Value("|")];
    }
}
