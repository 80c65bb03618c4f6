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
    private const string Odd = "_odd";

    private static readonly string[] _oddTexts = ["\"", "\n", "\r"];

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

        var fields = _file.Columns.Select(column => FieldName(names.IndexOf(column.Header))).ToImmutableArray();
        var source = new CsvSource(found.Path, _file.Delimiter, facts.HasQuote, Encoding(facts), 1, [.. names.Select((_, i) => (SqlName)FieldName(i))], R);
        var odd = facts.HasQuote ? AnyOf(fields.Select(field => Any(_oddTexts, Tree.Column(R, field)))) : Tree.Value(false);
        return Stage(facts, source, fields, odd, firstLine: 2);
    }

    private long? StageFixed(TextFacts facts)
    {
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
        var hasBehind = new BinaryOperation(SqlBinaryOperator.NotEqual, Tree.Column(R, Behind), Tree.Value(""));
        return Stage(facts, new DerivedTable(cut, R), [.. _file.Columns.Select((_, i) => FieldName(i))], hasBehind, firstLine: 1);
    }

    // Each field is cut, parsed, typed and judged in a select of its own: the engine does not share what stands in conditions.
    private long? Stage(TextFacts facts, TableSource source, ImmutableArray<string> fields, SqlExpression odd, long firstLine)
    {
        var columns = _file.Columns.Select((column, i) => (Column: column, Field: Tree.Column(R, fields[i]), Number: i)).ToImmutableArray();
        var parsed = new SelectStatement(
        [
            .. Tree.Items(R, fields),
            .. columns.Select(at => FieldExpressions.Parsed(at.Column, at.Field)?.As(ParsedName(at.Number))).OfType<SelectItem>(),
            odd.As(Odd),
        ])
        {
            From = source,
        };
        var typed = new SelectStatement(
        [
            .. Tree.Items(R, fields),
            .. columns.Select(at => FieldExpressions.Typed(at.Column, at.Field, Tree.Column(R, ParsedName(at.Number))).As(TypedName(at.Number))),
            Tree.Column(R, Odd).As(Odd),
        ])
        {
            From = new DerivedTable(parsed, R),
        };
        var wrong = AnyOf([Tree.Column(R, Odd), .. columns.Select(at => FieldExpressions.IsWrong(at.Column, at.Field, Tree.Column(R, TypedName(at.Number))))]);
        store.Execute(new CreateTableAsStatement(
            Typed,
            new(
            [
                Tree.Cast(Tree.Value(firstLine), SqlType.BigInteger).As(First),
                .. columns.Select(at => Tree.Cast(
                    FieldExpressions.Value(at.Column, at.Field, Tree.Column(R, TypedName(at.Number))), StagedShape.TypeOf(at.Column)).As(at.Column.Name)),
                wrong.As(Wrong),
            ])
            {
                From = new DerivedTable(typed, R),
            },
            StagedShape.Schema));
        var staged = new NamedTable(Typed, T, StagedShape.Schema);
        var rows = store.Number(Tree.CountOf(staged));
        if (rows == 0 || (!facts.HasQuote && rows != facts.Lines + 1 - firstLine) || store.Number(Tree.CountOf(staged, Tree.Column(T, Wrong))) > 0)
        {
            Drop();
            return null;
        }

        // The engine numbers the rows of a table from 0 in the order in which they were put in.
        store.Execute(new CreateViewStatement(
            _file.Name,
            new([Tree.Plus(Tree.Column(T, "rowid"), Tree.Column(T, First)).As(StagedShape.Line), .. Tree.Items(T, _file.Columns.Select(column => column.Name))]) { From = staged })
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

    private static string ParsedName(int column) => FormattableString.Invariant($"_parsed_{column}");

    private static string TypedName(int column) => FormattableString.Invariant($"_typed_{column}");

    private static SqlExpression AnyOf(IEnumerable<SqlExpression> conditions) => conditions.Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.Or, left, right));

    private static FileCall Trimmed(SqlExpression line, int start, int width) =>
        new(FileFunction.Trimmed, [new FileCall(FileFunction.Part, [line, Tree.Value((long)start), Tree.Value((long)width)])]);

    private static FunctionCall Any(string[] texts, SqlExpression field) => new(
        ScalarFunction.Coalesce,
        [
            AnyOf(texts.Select(text => new FileCall(FileFunction.Holds, [field, Tree.Value(text)]))),
            Tree.Value(false),
        ]);

    private void Drop() => store.Execute(new DropTableStatement(Typed, StagedShape.Schema));
}
