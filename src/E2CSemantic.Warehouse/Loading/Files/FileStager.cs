using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>
/// Reads one file whole into a working table of typed values and person keys, checking every record. Identifiers become keys as they
/// are read: the table never holds one.
/// </summary>
internal sealed class FileStager(SourceFile file, string path, PersonKeys keys, WorkingStore store)
{
    private const int MostRepeats = 101;

    private readonly FileCheck _check = new(path);

    public IReadOnlyList<Diagnostic> Faults => _check.Faults();

    public long Rows { get; private set; }

    public void Stage(CancellationToken cancellationToken)
    {
        var shape = RelationShape.Of(file);
        store.Execute(RuleCompiler.Create(shape, file.Name));
        using var records = new DelimitedReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), file.Delimiter);
        if (Header(records) is { } order)
        {
            using (var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", file.Name))
            {
                AppendRows(records, order, appender, cancellationToken);
            }

            RefuseRepeats();
        }
    }

    private int[]? Header(DelimitedReader records)
    {
        if (!records.Read())
        {
            _check.AddToFile(LoadFaults.FileEmpty(_check.Place(1, 1)));
            return null;
        }

        if (records.Fault is not RecordFault.None)
        {
            _check.AddToFile(OfRecord(records));
            return null;
        }

        var order = new int[file.Columns.Length];
        Array.Fill(order, -1);
        var strays = new List<int>();
        for (var i = 0; i < records.FieldCount; i++)
        {
            var name = records.Field(i).ToString();
            var at = Headers().IndexOf(name);
            if (at < 0)
            {
                strays.Add(i);
            }
            else if (order[at] >= 0)
            {
                _check.AddToFile(LoadFaults.ColumnTwice(_check.Place(1, records.Column(i)), name));
            }
            else
            {
                order[at] = i;
            }
        }

        var missing = file.Columns.Where((_, i) => order[i] < 0).Select(column => column.Header).ToArray();
        foreach (var i in strays)
        {
            _check.AddToFile(LoadFaults.ColumnUnknown(_check.Place(1, records.Column(i)), i + 1, Nearest.To(records.Field(i).ToString(), missing)));
        }

        foreach (var name in missing)
        {
            _check.AddToFile(LoadFaults.ColumnMissing(_check.Place(1, 1), name));
        }

        return _check.IsClean ? order : null;
    }

    private List<string> Headers() => [.. file.Columns.Select(column => column.Header)];

    private void AppendRows(DelimitedReader records, int[] order, DuckDBAppender appender, CancellationToken cancellationToken)
    {
        var parsers = file.Columns.Select(column => new FieldParser(column, keys)).ToArray();
        var values = new FieldValue[parsers.Length];
        while (records.Read())
        {
            if ((++Rows & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (records.Fault is not RecordFault.None)
            {
                _check.AddToRow(records.Line, OfRecord(records));
            }
            else if (records.FieldCount != parsers.Length)
            {
                _check.AddToRow(records.Line, LoadFaults.FieldCount(_check.Place(records.Line, 1), records.FieldCount, parsers.Length));
            }
            else if (ParseRow(records, order, parsers, values))
            {
                Append(appender.CreateRow(), records.Line, values);
            }
        }

        if (Rows == 0)
        {
            _check.AddToFile(LoadFaults.FileEmpty(_check.Place(1, 1)));
        }
    }

    private bool ParseRow(DelimitedReader records, int[] order, FieldParser[] parsers, FieldValue[] values)
    {
        var good = true;
        for (var i = 0; i < parsers.Length; i++)
        {
            var place = order[i];
            if (parsers[i].Parse(records.Field(place), ref values[i]) is { } fault)
            {
                _check.AddToRow(records.Line, fault(_check.Place(records.Line, records.Column(place))));
                good = false;
            }
        }

        return good;
    }

    private static void Append(DuckDBAppenderRow row, long line, FieldValue[] values)
    {
        row.AppendValue(line);
        foreach (var value in values)
        {
            _ = value.Kind switch
            {
                FieldKind.Number => row.AppendValue(value.Number),
                FieldKind.Day => row.AppendValue(value.Day),
                FieldKind.Text => row.AppendValue(value.Text),
                _ => row.AppendNullValue(),
            };
        }

        row.EndRow();
    }

    private Diagnostic OfRecord(DelimitedReader records)
    {
        var place = _check.Place(records.FaultLine, records.FaultColumn);
        return records.Fault is RecordFault.Encoding ? LoadFaults.Encoding(place) : LoadFaults.Quote(place, records.Fault is RecordFault.OpenQuote);
    }

    private void RefuseRepeats()
    {
        foreach (var key in file.Unique)
        {
            var columns = key.Select(name => file.Columns.First(column => column.Name == name).IsOfPerson ? file.SubjectKey! : name).ToArray();
            using var reader = store.Read(Repeats(columns));
            while (reader.Read())
            {
                var line = reader.GetInt64(0);
                _check.AddToRow(line, LoadFaults.KeyTwice(_check.Place(line, 1), key, reader.GetInt64(1)));
            }
        }
    }

    private SelectStatement Repeats(string[] key)
    {
        var line = Tree.Column("f", RelationShape.LineColumn);
        var numbered = new SelectStatement(
        [
            line.As("line"),
            new WindowAggregate(Tree.Least(line), Tree.Columns("f", key)).As("first"),
        ])
        {
            From = Tree.Working(file.Name, "f"),
        };
        return new([Tree.Column("n", "line").As("line"), Tree.Column("n", "first").As("first")])
        {
            From = new DerivedTable(numbered, "n"),
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Column("n", "line"), Tree.Column("n", "first")),
            OrderBy = [new(Tree.Column("n", "line"))],
            Limit = MostRepeats,
        };
    }
}
