using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Landing;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Reads one file record by record into its staged table, and tells the line and column of every fault.</summary>
internal sealed class RecordStager(FoundFile found, WorkingStore store)
{
    private readonly SourceFile _file = found.File;
    private readonly FileCheck _check = new(found.Path);

    public IReadOnlyList<Diagnostic> Faults => _check.Faults();

    public long Rows { get; private set; }

    public void Stage(CancellationToken cancellationToken)
    {
        store.Execute(StagedShape.Create(_file));
        try
        {
            if (_file.Format is FileFormat.Parquet)
            {
                StageParquet(cancellationToken);
                return;
            }

            using var records = TextFile.Open(found);
            if (_file.Format is not FileFormat.Csv)
            {
                AppendRows(records, [.. Enumerable.Range(0, _file.Columns.Length)], cancellationToken);
                RefuseUnnamed(records);
            }
            else if (Header(records) is { } order)
            {
                AppendRows(records, order, cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            _check.Replace(LoadFaults.Compression(_check.Place(1, 1)));
        }
        catch (DuckDBException) when (_file.Format is FileFormat.Parquet)
        {
            _check.Replace(LoadFaults.Parquet(found.Path));
        }
    }

    private void StageParquet(CancellationToken cancellationToken)
    {
        using var source = WorkingStore.InMemory();
        var names = ParquetReader.ColumnsOf(source, found.Path);
        foreach (var column in _file.Columns.Where(column => !names.Contains(column.Header)))
        {
            _check.AddToFile(LoadFaults.ColumnMissing(_check.Place(1, 1), column.Header));
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (_file.Columns.All(column => column.Header != names[i]))
            {
                _check.AddToFile(LoadFaults.ColumnUnknown(_check.Place(1, 1), i + 1, null));
            }
        }

        if (_check.IsClean)
        {
            using var records = new ParquetReader(source, found.Path, _file.Columns);
            AppendRows(records, [.. Enumerable.Range(0, _file.Columns.Length)], cancellationToken);
        }
    }

    private int[]? Header(RecordReader records)
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

        var order = new int[_file.Columns.Length];
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

        var missing = _file.Columns.Where((_, i) => order[i] < 0).Select(column => column.Header).ToArray();
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

    private List<string> Headers() => [.. _file.Columns.Select(column => column.Header)];

    private void RefuseUnnamed(RecordReader records)
    {
        if (records.Named is { } named && Rows > 0)
        {
            foreach (var (column, _) in _file.Columns.Zip(named).Where(pair => !pair.Second))
            {
                _check.AddToFile(LoadFaults.ColumnMissing(_check.Place(1, 1), column.Header));
            }
        }
    }

    private void AppendRows(RecordReader records, int[] order, CancellationToken cancellationToken)
    {
        using var appender = store.Connection.CreateAppender(StagedShape.Schema.Text, _file.Name);
        var parsers = _file.Columns.Select(column => new FieldParser(column)).ToArray();
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

        if (Rows == 0 && !_file.MayBeEmpty)
        {
            _check.AddToFile(LoadFaults.FileEmpty(_check.Place(1, 1)));
        }
    }

    private bool ParseRow(RecordReader records, int[] order, FieldParser[] parsers, FieldValue[] values)
    {
        var good = true;
        for (var i = 0; i < parsers.Length; i++)
        {
            var place = order[i];
            if (parsers[i].Parse(records.Field(place), ref values[i]) is { } fault)
            {
                _check.AddToRow(records.Line, fault(_check.Place(records.LineOf(place), records.Column(place))));
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
                FieldKind.Fraction => row.AppendValue(value.Fraction),
                FieldKind.Flag => row.AppendValue(value.Flag),
                FieldKind.Day => row.AppendValue(value.Day),
                FieldKind.Text => row.AppendValue(value.Text),
                _ => row.AppendNullValue(),
            };
        }

        row.EndRow();
    }

    private Diagnostic OfRecord(RecordReader records)
    {
        var place = _check.Place(records.FaultLine, records.FaultColumn);
        return records.Fault switch
        {
            RecordFault.Encoding => LoadFaults.Encoding(place, _file.Encoding is FileEncoding.Utf8 ? "UTF-8" : "Windows-1252"),
            RecordFault.Json => LoadFaults.Json(place),
            RecordFault.Xml => LoadFaults.Xml(place),
            RecordFault.Property => LoadFaults.Property(place),
            _ => LoadFaults.Quote(place, records.Fault is RecordFault.OpenQuote),
        };
    }
}
