using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>What a metric reads and computes: <c>source</c>, <c>per_unit</c> and the keys of its kind.</summary>
internal sealed record SourceSection(
    FactScope? Fact,
    Expression? Where,
    ImmutableArray<PerUnitColumn> PerUnit,
    Expression? NumeratorWhere,
    string? Measure,
    Located<string>? Counted)
{
    public const string SchoolYearColumn = "school_year";

    private static readonly ImmutableArray<string> KeysOfKinds = ["per_unit", "numerator", "denominator", "measure", "value"];
    private static readonly KeyList SourceKeys = KeyList.Of("fact", "where?");
    private static readonly KeyList CountKeys = KeyList.Of("count_distinct");
    private static readonly KeyList ConditionalCountKeys = KeyList.Of("count_distinct", "where?");
    private static readonly KeyList NumeratorKeys = KeyList.Of("count_distinct", "where");
    private static readonly KeyList MeanKeys = KeyList.Of("mean");

    public static SourceSection? Read(MappingReader metric, MetricKind? kind, StarScope? scope, FaultList faults)
    {
        CheckKeysOfKind(metric, kind, faults);
        var source = metric.Mapping("source", SourceKeys);
        var fact = source?.Name("fact") is { } name ? FactOf(name, scope, faults) : null;
        var where = source is null ? null : ConditionReader.Read(source, fact, [], faults);
        var perUnit = PerUnitColumns(metric, fact, faults);

        var counted = new List<Located<string>?>();
        Expression? numeratorWhere = null;
        if (metric.Mapping("numerator", NumeratorKeys) is { } numerator)
        {
            counted.Add(numerator.Name("count_distinct"));
            numeratorWhere = ConditionReader.Read(numerator, fact, [.. perUnit.Select(column => column.Name)], faults);
        }

        if (metric.Mapping("denominator", ConditionalCountKeys) is { } denominator)
        {
            counted.Add(denominator.Name("count_distinct"));
            if (denominator.Has("where"))
            {
                faults.Add(ModelFaults.DenominatorWhere(denominator.PlaceOf("where")));
            }
        }

        if (metric.Mapping("measure", CountKeys) is { } measure)
        {
            counted.Add(measure.Name("count_distinct"));
        }

        var mean = metric.Mapping("value", MeanKeys)?.Name("mean");
        CheckMean(mean, fact, faults);
        foreach (var column in counted.OfType<Located<string>>().Where(column => fact is not null && fact.Fact.Column(column.Value) is null))
        {
            faults.Add(ModelFaults.ColumnUnknown(column.Place, $"'{fact!.Fact.Name}'", column.Value, fact.Fact.Columns.Select(known => known.Name)));
        }

        var people = counted.OfType<Located<string>>().ToArray();
        if (people.Length == 2 && people[0].Value != people[1].Value)
        {
            faults.Add(ModelFaults.CountedUnit(people[1].Place, people[1].Value, people[0].Value));
        }

        return new(fact, where, perUnit, numeratorWhere, mean?.Value, people.FirstOrDefault());
    }

    /// <summary>The columns of the fact on whose values the metric depends.</summary>
    public IReadOnlySet<string> UsedColumns() =>
        new[] { Where, NumeratorWhere }
            .OfType<Expression>()
            .SelectMany(ColumnsOf)
            .Concat(PerUnit.Select(column => column.Column))
            .Append(Measure)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> ColumnsOf(Expression expression) => expression switch
    {
        ColumnExpression column => [column.Column],
        BinaryExpression binary => ColumnsOf(binary.Left).Concat(ColumnsOf(binary.Right)),
        NotExpression not => ColumnsOf(not.Operand),
        IsNullExpression isNull => ColumnsOf(isNull.Operand),
        InExpression membership => ColumnsOf(membership.Operand),
        _ => [],
    };

    private static void CheckKeysOfKind(MappingReader metric, MetricKind? kind, FaultList faults)
    {
        if (kind is null)
        {
            return;
        }

        var word = kind.Value.ToString().ToLowerInvariant();
        string[] fitting = kind switch
        {
            MetricKind.Count => ["measure"],
            MetricKind.Ratio => ["numerator", "denominator"],
            _ => ["value"],
        };
        foreach (var key in fitting.Where(key => !metric.Has(key)))
        {
            faults.Add(ModelFaults.KeyMissing(metric.Place, $"a {word}", key));
        }

        foreach (var key in KeysOfKinds.Where(metric.Has))
        {
            if (!fitting.Contains(key) && !(key == "per_unit" && kind is MetricKind.Ratio))
            {
                faults.Add(ModelFaults.KeyOfOtherKind(metric.PlaceOf(key), word, key, fitting));
            }
        }
    }

    private static FactScope? FactOf(Located<string> name, StarScope? scope, FaultList faults)
    {
        if (scope is null)
        {
            return null;
        }

        if (scope.Star.Tables.GetValueOrDefault(name.Value) is not { Kind: TableKind.Fact } fact)
        {
            faults.Add(ModelFaults.TableUnknown(name.Place, name.Value, scope.Star.Tables.Values.Where(table => table.Kind is TableKind.Fact).Select(table => table.Name)));
            return null;
        }

        if (fact.Column(SchoolYearColumn) is null)
        {
            faults.Add(ModelFaults.FactWithoutYear(name.Place, name.Value));
            return null;
        }

        return new(scope, fact);
    }

    private static ImmutableArray<PerUnitColumn> PerUnitColumns(MappingReader metric, FactScope? fact, FaultList faults)
    {
        var columns = ImmutableArray.CreateBuilder<PerUnitColumn>();
        foreach (var (key, node) in metric.Entries("per_unit"))
        {
            var name = Values.Name(key, "a name under 'per_unit'", faults);
            var column = Values.Form(node, $"'{key.Text}'", "count_distinct(column)", CountedColumn, faults);
            if (name is null)
            {
                continue;
            }

            // A name whose column is at fault stays known, so that the numerator is not blamed for it.
            columns.Add(new(name.Value, column?.Value ?? ""));
            if (fact is not null)
            {
                if (column is not null && fact.Fact.Column(column.Value) is null)
                {
                    var place = ((YamlScalar)node).PlaceAt("count_distinct(".Length);
                    faults.Add(ModelFaults.ColumnUnknown(place, $"'{fact.Fact.Name}'", column.Value, fact.Fact.Columns.Select(known => known.Name)));
                }

                if (fact.Fact.Column(name.Value) is not null || fact.Whole.Dimensions.ContainsKey(new(name.Value)) || fact.Roles.Any(role => role.Name == name.Value))
                {
                    faults.Add(ModelFaults.PerUnitName(name.Place, name.Value));
                }
            }
        }

        return columns.ToImmutable();
    }

    private static string? CountedColumn(string text) =>
        text.StartsWith("count_distinct(", StringComparison.Ordinal) && text.EndsWith(')') && text.Length > "count_distinct()".Length
            ? text["count_distinct(".Length..^1]
            : null;

    private static void CheckMean(Located<string>? mean, FactScope? fact, FaultList faults)
    {
        if (mean is null || fact is null)
        {
            return;
        }

        static bool IsMeasure(StarColumn column) =>
            column.References is null && column.Type is ColumnType.SmallInteger or ColumnType.Integer or ColumnType.BigInteger or ColumnType.Decimal;

        if (fact.Fact.Column(mean.Value) is not { } column || !IsMeasure(column))
        {
            faults.Add(ModelFaults.ColumnUnknown(mean.Place, $"'{fact.Fact.Name}'", mean.Value, fact.Fact.Columns.Where(IsMeasure).Select(known => known.Name)));
        }
    }
}
