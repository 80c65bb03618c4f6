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

            if (fact is not null && IsTaken(name.Value, fact, parameters))
            {
                faults.Add(ModelFaults.PerUnitName(name.Place, name.Value));
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
        if (fact.Fact.Column(column) is not { } known || (function is not PerUnitFunction.CountDistinct && !FactMeasure.Is(known)))
        {
            var fitting = fact.Fact.Columns.Where(candidate => function is PerUnitFunction.CountDistinct || FactMeasure.Is(candidate));
            faults.Add(ModelFaults.ColumnUnknown(scalar.PlaceAt(text.IndexOf('(', StringComparison.Ordinal) + 1), $"'{fact.Fact.Name}'", column, fitting.Select(candidate => candidate.Name)));
            return null;
        }

        var type = function is not PerUnitFunction.CountDistinct && known.Type is ColumnType.Decimal ? ExpressionType.Decimal : ExpressionType.Integer;
        return faults.Count > before ? null : new(name, function, column, where, type);
    }

    private static Tuple<PerUnitFunction, string, int>? Call(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.IndexOf(')', StringComparison.Ordinal);
        return open > 0 && close > open + 1
            && Functions.TryGetValue(text[..open], out var function)
            && (close == text.Length - 1 || text.AsSpan(close + 1).StartsWith(Where, StringComparison.Ordinal))
            ? new(function, text[(open + 1)..close], close + 1)
            : null;
    }

    private static bool IsTaken(string name, FactScope fact, ImmutableSortedDictionary<string, object> parameters) =>
        fact.Fact.Column(name) is not null
        || fact.Whole.Dimensions.ContainsKey(new(name))
        || fact.Roles.Any(role => role.Name == name)
        || parameters.ContainsKey(name);
}
