using System.Collections.Immutable;
using E2CSemantic.DuckDB;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>
/// Reads a file in one statement, without telling what is wrong where: it either stages exactly what <see cref="RecordStager"/> would,
/// or gives way to it.
/// </summary>
internal sealed class SetStager(FoundFile found, WorkingStore store)
{
    private const string R = "r";
    private const string T = "t";
    private const string Line = "_record";
    private const string Behind = "_behind";
    private const string First = "_first";
    private const string Wrong = "_wrong";

    private static readonly string[] _odd = ["\"", "\n", "\r"];

    private readonly SourceFile _file = found.File;

    /// <summary>The rows staged; null where the file has to be read record by record.</summary>
    public long? Stage()
    {
        if (_file.Format is not (FileFormat.Csv or FileFormat.FixedWidth) || _file.Delimiter >= 0x80)
        {
            return null;
        }

        try
        {
            var facts = TextFacts.Of(found);
            return !facts.IsPlain ? null
                : _file.Format is FileFormat.Csv ? StageDelimited(facts)
                : facts.HasMark || facts.HasAbsent || facts.HasLongCharacter ? null
                : StageFixed(facts);
        }
        catch (Exception problem) when (problem is InvalidDataException or DuckDBException { ErrorType: not (DuckDBErrorType.OutOfMemory or DuckDBErrorType.Interrupt) })
        {
            Drop();
            return null;
        }
    }

    private long? StageDelimited(TextFacts facts)
    {
        if (Header() is not { } names || (!facts.HasQuote && facts.Delimiters != facts.Lines * (names.Length - 1)))
        {
            return null;
        }

        var fields = _file.Columns.Select(column => (SqlExpression)Tree.Column(R, FieldName(names.IndexOf(column.Header)))).ToImmutableArray();
        var source = new CsvSource(found.Path, _file.Delimiter, facts.HasQuote, Encoding(facts), 1, [.. names.Select((_, i) => (SqlName)FieldName(i))], R);
        var odd = facts.HasQuote ? fields.Select(field => Any(_odd, field)) : [];
        return Stage(facts, source, fields, odd, firstLine: 2);
    }

    private long? StageFixed(TextFacts facts)
    {
        // Cut once, below what reads a field several times: the engine does not share what stands in conditions.
        var line = Tree.Column(R, Line);
        var length = _file.Columns.Max(column => column.Start + column.Width);
        var behind = new FileCall(FileFunction.Trimmed, [new FunctionCall(ScalarFunction.Substring, [line, Tree.Value((long)length)])]);
        var cut = new SelectStatement(
        [
            .. _file.Columns.Select((column, i) => new FunctionCall(ScalarFunction.NullIf, [Trimmed(line, column.Start, column.Width), Tree.Value("")]).As(FieldName(i))),
            behind.As(Behind),
        ])
        {
            From = new CsvSource(found.Path, TextFacts.Absent, false, Encoding(facts), 0, [Line], R),
        };
        var fields = _file.Columns.Select((_, i) => (SqlExpression)Tree.Column(R, FieldName(i))).ToImmutableArray();
        var hasBehind = new BinaryOperation(SqlBinaryOperator.NotEqual, Tree.Column(R, Behind), Tree.Value(""));
        return Stage(facts, new DerivedTable(cut, R), fields, [hasBehind], firstLine: 1);
    }

    private long? Stage(TextFacts facts, TableSource source, ImmutableArray<SqlExpression> fields, IEnumerable<SqlExpression> odd, long firstLine)
    {
        var wrong = odd.Concat(_file.Columns.Zip(fields).Select(pair => FieldExpressions.IsWrong(pair.First, pair.Second)))
            .Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.Or, left, right));
        store.Execute(new CreateTableAsStatement(
            Typed,
            new(
            [
                Tree.Cast(Tree.Value(firstLine), SqlType.BigInteger).As(First),
                .. _file.Columns.Zip(fields).Select(pair => Tree.Cast(FieldExpressions.Value(pair.First, pair.Second), StagedShape.TypeOf(pair.First)).As(pair.First.Name)),
                wrong.As(Wrong),
            ])
            {
                From = source,
            },
            StagedShape.Schema));
        var typed = new NamedTable(Typed, T, StagedShape.Schema);
        var rows = store.Number(Tree.CountOf(typed));
        if (rows == 0 || (!facts.HasQuote && rows != facts.Lines + 1 - firstLine) || store.Number(Tree.CountOf(typed, Tree.Column(T, Wrong))) > 0)
        {
            Drop();
            return null;
        }

        // The engine numbers the rows of a table from 0 in the order in which they were put in.
        store.Execute(new CreateViewStatement(
            _file.Name,
            new([Tree.Plus(Tree.Column(T, "rowid"), Tree.Column(T, First)).As(StagedShape.Line), .. Tree.Items(T, _file.Columns.Select(column => column.Name))]) { From = typed })
        {
            Schema = StagedShape.Schema,
        });
        return rows;
    }

    // The names in the order of the file; null where it is not exactly the contract's, each once.
    private ImmutableArray<string>? Header()
    {
        using var records = TextFile.Open(found);
        if (!records.Read() || records.Fault is not RecordFault.None || records is DelimitedReader { Lines: > 1 })
        {
            return null;
        }

        var names = Enumerable.Range(0, records.FieldCount).Select(i => records.Field(i).ToString()).ToImmutableArray();
        return names.Length == _file.Columns.Length && names.ToHashSet(StringComparer.Ordinal).SetEquals(_file.Columns.Select(column => column.Header)) ? names : null;
    }

    private string Typed => "_typed_" + _file.Name;

    private string Encoding(TextFacts facts) => _file.Encoding is FileEncoding.Utf8 || facts.IsAscii ? "utf-8" : "latin-1";

    private static string FieldName(int index) => FormattableString.Invariant($"_field_{index}");

    private static FileCall Trimmed(SqlExpression line, int start, int width) =>
        new(FileFunction.Trimmed, [new FileCall(FileFunction.Part, [line, Tree.Value((long)start), Tree.Value((long)width)])]);

    private static FunctionCall Any(string[] texts, SqlExpression field) => new(
        ScalarFunction.Coalesce,
        [
            texts.Select(text => (SqlExpression)new FileCall(FileFunction.Holds, [field, Tree.Value(text)])).Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.Or, left, right)),
            Tree.Value(false),
        ]);

    private void Drop() => store.Execute(new DropTableStatement(Typed, StagedShape.Schema));
}
