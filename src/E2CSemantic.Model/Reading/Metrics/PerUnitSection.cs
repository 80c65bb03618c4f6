using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>per_unit</c>: names, each with a function of a column over the person's rows, and perhaps a condition on them.</summary>
internal static class PerUnitSection
{
    private const string Where = " where ";

    private static readonly Dictionary<string, PerUnitFunction> Functions = new(StringComparer.Ordinal)
    {
        ["count_distinct"] = PerUnitFunction.CountDistinct,
        ["sum"] = PerUnitFunction.Sum,
        ["min"] = PerUnitFunction.Min,
        ["max"] = PerUnitFunction.Max,
    };

    /// <summary>A function of a column alone.</summary>
    public static Shape CallShape { get; } = new Shape.Text($@"^({string.Join('|', Functions.Keys)})\([a-z0-9_]+\)$");

    public static Shape Shape { get; } = new Shape.Entries(new Shape.Text($@"^({string.Join('|', Functions.Keys)})\([a-z0-9_]+\)({Where}.+)?$"));

    public static ImmutableArray<PerUnitColumn> Read(MappingReader metric, FactScope? fact, ImmutableSortedDictionary<string, object> parameters, FaultList faults)
    {
        var columns = ImmutableArray.CreateBuilder<PerUnitColumn>();
        foreach (var (key, node) in metric.Entries("per_unit"))
        {
            if (Values.Name(key, "a name under 'per_unit'", faults) is not { } name)
            {
                continue;
            }

            if (fact is not null)
            {
                CheckName(name, fact, parameters, faults);
            }

            // A name whose column is at fault stays known, so that the conditions that use it are not blamed for it.
            columns.Add(Column(name.Value, node, fact, parameters, faults) ?? new(name.Value, PerUnitFunction.CountDistinct, "", null, ExpressionType.Integer));
        }

        return columns.ToImmutable();
    }

    private static PerUnitColumn? Column(
        string name, YamlNode node, FactScope? fact, ImmutableSortedDictionary<string, object> parameters, FaultList faults)
    {
        const string Form = "count_distinct(column), sum(column), min(column) or max(column), perhaps followed by where and a condition";
        if (Values.Form(node, $"'{name}'", Form, text => Call(text), faults) is not { Value: var (function, column, end) } || fact is null)
        {
            return null;
        }

        var scalar = (YamlScalar)node;
        var text = (string)scalar.Value!;
        var before = faults.Count;
        var where = end == text.Length
            ? null
            : ConditionReader.Read(text[(end + Where.Length)..], at => scalar.PlaceAt(at + end + Where.Length), fact.Names([], parameters), faults);
        var type = Computed(function, column, fact, scalar.PlaceAt(text.IndexOf('(', StringComparison.Ordinal) + 1), faults);
        return faults.Count > before || type is null ? null : new(name, function, column, where, type.Value);
    }

    /// <summary>The type of a function of a column; null, and a fault, where the fact has none that fits.</summary>
    public static ExpressionType? Computed(PerUnitFunction function, string column, FactScope fact, SourcePlace place, FaultList faults)
    {
        if (fact.Fact.Column(column) is { } known && (function is PerUnitFunction.CountDistinct || FactMeasure.Is(known)))
        {
            return function is not PerUnitFunction.CountDistinct && known.Type is ColumnType.Decimal ? ExpressionType.Decimal : ExpressionType.Integer;
        }

        var fitting = fact.Fact.Columns.Where(candidate => function is PerUnitFunction.CountDistinct || FactMeasure.Is(candidate));
        faults.Add(ModelFaults.ColumnUnknown(place, $"'{fact.Fact.Name}'", column, fitting.Select(candidate => candidate.Name)));
        return null;
    }

    /// <summary>The function, the column and the place behind the call; null for anything else.</summary>
    public static Tuple<PerUnitFunction, string, int>? Call(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.IndexOf(')', StringComparison.Ordinal);
        return open > 0 && close > open + 1
            && Functions.TryGetValue(text[..open], out var function)
            && (close == text.Length - 1 || text.AsSpan(close + 1).StartsWith(Where, StringComparison.Ordinal))
            ? new(function, text[(open + 1)..close], close + 1)
            : null;
    }

    /// <summary>A computed column has a name that means nothing else yet.</summary>
    public static void CheckName(Located<string> name, FactScope fact, ImmutableSortedDictionary<string, object> parameters, FaultList faults)
    {
        if (fact.Fact.Column(name.Value) is not null
            || fact.Whole.Dimensions.ContainsKey(new(name.Value))
            || fact.Roles.Any(role => role.Name == name.Value)
            || parameters.ContainsKey(name.Value))
        {
            faults.Add(ModelFaults.PerUnitName(name.Place, name.Value));
        }
    }
}
