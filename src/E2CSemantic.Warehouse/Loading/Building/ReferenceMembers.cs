using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Loading.Files;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// The members that every state has whatever is loaded: the unknown member -1 of each dimension, and the conformed members that
/// <c>warehouse/reference/TABLE.csv</c> lists with their keys.
/// </summary>
internal sealed class ReferenceMembers(StarSchema star, string folder)
{
    public const string Schema = "reference";

    private readonly List<Diagnostic> _faults = [];

    public ImmutableArray<Diagnostic> Append(WorkingStore store)
    {
        foreach (var table in star.Tables.Values.Where(table => table.Kind is TableKind.Dimension))
        {
            using var appender = store.Connection.CreateAppender(Schema, table.Name);
            if (table.UnknownMember is { } unknown)
            {
                AppendUnknown(appender.CreateRow(), table, unknown);
            }

            var path = Path.Combine(folder, table.Name + ".csv");
            if (File.Exists(path))
            {
                AppendMembers(appender, table, path);
            }
        }

        return [.. _faults];
    }

    private static void AppendUnknown(DuckDBAppenderRow row, StarTable table, ImmutableSortedDictionary<string, object?> unknown)
    {
        foreach (var column in table.Columns)
        {
            _ = (column.Name == table.Grain[0] ? -1L : unknown[column.Name]) switch
            {
                long number => row.AppendValue(number),
                bool flag => row.AppendValue(flag),
                string text => row.AppendValue(text),
                decimal number => row.AppendValue(number),
                _ => row.AppendNullValue(),
            };
        }

        row.EndRow();
    }

    private void AppendMembers(DuckDBAppender appender, StarTable table, string path)
    {
        using var records = new DelimitedReader(File.OpenRead(path), ',');
        var header = true;
        while (records.Read())
        {
            var place = new SourcePlace(path, (int)records.Line, 1);
            if (records.Fault is not RecordFault.None || records.FieldCount != table.Columns.Length)
            {
                _faults.Add(LoadFaults.Reference(place, $"expected the columns {string.Join(", ", StarTables.ColumnsOf(table))}"));
                return;
            }

            if (header)
            {
                header = false;
                if (!Enumerable.Range(0, records.FieldCount).All(i => records.Field(i).SequenceEqual(table.Columns[i].Name)))
                {
                    _faults.Add(LoadFaults.Reference(place, $"expected the columns {string.Join(", ", StarTables.ColumnsOf(table))}"));
                    return;
                }

                continue;
            }

            AppendMember(appender, table, records, place);
        }
    }

    private void AppendMember(DuckDBAppender appender, StarTable table, DelimitedReader records, SourcePlace place)
    {
        var values = new FieldValue[table.Columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var column = table.Columns[i];
            var field = records.Field(i);
            if (field.IsEmpty && column.Nullable)
            {
                continue;
            }

            if (column.Type is ColumnType.Text)
            {
                values[i] = FieldValue.Of(field.ToString());
            }
            else if (long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                values[i] = FieldValue.Of(number);
            }
            else
            {
                _faults.Add(LoadFaults.Reference(place, $"'{column.Name}' is not a whole number"));
                return;
            }
        }

        var row = appender.CreateRow();
        foreach (var value in values)
        {
            _ = value.Kind switch
            {
                FieldKind.Number => row.AppendValue(value.Number),
                FieldKind.Text => row.AppendValue(value.Text),
                _ => row.AppendNullValue(),
            };
        }

        row.EndRow();
    }
}
