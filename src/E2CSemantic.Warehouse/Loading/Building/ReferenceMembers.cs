using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Files;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// The members that every state has whatever is loaded: -1 unknown and -2 not applicable of each dimension, the days of a calendar, and the
/// conformed members that <c>warehouse/reference/TABLE.csv</c> lists with their keys. Its header names the key and any other columns that have no default.
/// </summary>
internal sealed class ReferenceMembers(StarSchema star, string folder)
{
    public const string Schema = "reference";

    private const long Unknown = -1;
    private const long NotApplicable = -2;

    private readonly List<Diagnostic> _faults = [];

    public ImmutableArray<Diagnostic> Append(WorkingStore store)
    {
        foreach (var table in star.Tables.Values.Where(table => table.Kind is TableKind.Dimension))
        {
            using var appender = store.Connection.CreateAppender(Schema, "main", table.Name);
            AppendDeclared(appender, table, Unknown, table.UnknownMember);
            AppendDeclared(appender, table, NotApplicable, table.NotApplicableMember);
            foreach (var day in table.Calendar?.Days ?? [])
            {
                StarTables.Append(appender, table, column => CalendarDays.ValueOf(column.Name, day));
            }

            var path = Path.Combine(folder, table.Name + ".csv");
            if (File.Exists(path))
            {
                AppendMembers(appender, table, path);
            }
        }

        return [.. _faults];
    }

    private static void AppendDeclared(DuckDBAppender appender, StarTable table, long key, ImmutableSortedDictionary<string, object?>? values)
    {
        if (values is not null)
        {
            StarTables.Append(appender, table, column => column.Name == table.Grain[0] ? key : values[column.Name]);
        }
    }

    private void AppendMembers(DuckDBAppender appender, StarTable table, string path)
    {
        using var records = new DelimitedReader(File.OpenRead(path), ',');
        ImmutableArray<StarColumn> header = [];
        while (records.Read())
        {
            var place = new SourcePlace(path, (int)records.Line, 1);
            if (header.IsEmpty)
            {
                header = Header(records, table);
                if (header.IsEmpty)
                {
                    _faults.Add(LoadFaults.Reference(place, $"expected the columns {string.Join(", ", StarTables.ColumnsOf(table))}"));
                    return;
                }
            }
            else if (records.Fault is not RecordFault.None || records.FieldCount != header.Length)
            {
                _faults.Add(LoadFaults.Reference(place, $"expected {header.Length} fields"));
                return;
            }
            else
            {
                AppendMember(appender, table, header, records, place);
            }
        }
    }

    // Empty where a column is not one of the table's or one without a default is missing.
    private static ImmutableArray<StarColumn> Header(DelimitedReader records, StarTable table)
    {
        var columns = records.Fault is RecordFault.None
            ? [.. Enumerable.Range(0, records.FieldCount).Select(i => table.Column(records.Field(i).ToString()))]
            : Array.Empty<StarColumn?>();
        return columns.Contains(null) || columns.Distinct().Count() != columns.Length || table.Columns.Any(column => column.Default is null && !columns.Contains(column))
            ? []
            : [.. columns.OfType<StarColumn>()];
    }

    private void AppendMember(DuckDBAppender appender, StarTable table, ImmutableArray<StarColumn> header, DelimitedReader records, SourcePlace place)
    {
        var values = table.Columns.Where(column => column.Default is not null)
            .ToDictionary(column => column.Name, column => column.Default!.Value, StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            var column = header[i];
            if (!TryRead(records.Field(i), column, out var value))
            {
                _faults.Add(LoadFaults.Reference(place, $"'{column.Name}' is not {Words.Of(column.Type)}"));
                return;
            }

            values[column.Name] = value;
        }

        if (TargetsReader.HasAssignedKey(table) && values[table.Grain[0]] is long key && (key < 0 || key >= AssignedKeys.First(table)))
        {
            _faults.Add(LoadFaults.Reference(place, string.Create(CultureInfo.InvariantCulture, $"'{table.Grain[0]}' is not from 0 to {AssignedKeys.First(table) - 1}; loads assign the keys above")));
            return;
        }

        StarTables.Append(appender, table, column => values[column.Name]);
    }

    private static bool TryRead(ReadOnlySpan<char> field, StarColumn column, out object? value)
    {
        value = null;
        if (field.IsEmpty && column.Nullable)
        {
            return true;
        }

        value = column.Type switch
        {
            ColumnType.Text => field.ToString(),
            ColumnType.Boolean => bool.TryParse(field, out var flag) ? flag : null,
            ColumnType.Decimal => decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.Date => null,
            _ => long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        };
        return value is not null;
    }
}
