using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>
/// Reads the rows that a fixture expects: the school year (held as its spring year), a member for each dimension grouped by,
/// the value, and where the kind has them the numbers above and below the line.
/// </summary>
internal static class ExpectedRows
{
    public static ImmutableArray<FixtureRow> Read(MappingReader test, MetricKind kind, FixtureQuery query, StarScope? scope, FaultList faults)
    {
        var keys = KeyList.Of([SourceSection.SchoolYearColumn, .. query.GroupBy.Select(name => name.Value), .. Numbers(kind)]);
        var rows = ImmutableArray.CreateBuilder<FixtureRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in test.Items("expect"))
        {
            if (MappingReader.Open(item, "an expected row", keys, faults) is not { } reader)
            {
                continue;
            }

            var values = Values(reader, kind, query, scope, faults);
            rows.Add(new(values, reader.Place));
            var group = query.GroupBy.Select(name => values.GetValueOrDefault(name.Value)).Prepend(values.GetValueOrDefault(SourceSection.SchoolYearColumn));
            if (!seen.Add(string.Join('\u001f', group)))
            {
                faults.Add(ModelFaults.ExpectedTwice(reader.Place));
            }
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<string> Numbers(MetricKind kind) => kind switch
    {
        MetricKind.Count or MetricKind.Gap or MetricKind.Derived => ["value"],
        MetricKind.Ratio or MetricKind.AmountRatio => ["numerator", "denominator", "value"],
        _ => ["denominator", "value"],
    };

    private static ImmutableSortedDictionary<string, object?> Values(MappingReader reader, MetricKind kind, FixtureQuery query, StarScope? scope, FaultList faults)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        if (reader.Node(SourceSection.SchoolYearColumn) is { } node && SchoolYears.Read(node, "'school_year'", faults) is { } year)
        {
            if (!query.Years.Contains(year.Value))
            {
                faults.Add(ModelFaults.YearNotAsked(year.Place, year.Value.ToString()));
            }

            values[SourceSection.SchoolYearColumn] = (long)year.Value.SpringYear;
        }

        foreach (var name in query.GroupBy)
        {
            if (reader.Node(name.Value) is { } member)
            {
                values[name.Value] = MemberId.Read(member, $"'{name}'", scope?.Dimensions.GetValueOrDefault(name), faults);
            }
        }

        foreach (var number in Numbers(kind))
        {
            var type = number == "value" || kind is MetricKind.AmountRatio ? ColumnType.Decimal : ColumnType.BigInteger;
            if (reader.Node(number) is { } written && ColumnValue.TryRead(written, $"'{number}'", type, false, faults, out var value))
            {
                values[number] = value;
            }
        }

        return values.ToImmutable();
    }
}
