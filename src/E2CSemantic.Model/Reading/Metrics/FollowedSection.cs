using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads what is looked for in the years after members entered a cohort: <c>remove</c>, and each entry of <c>outcomes</c>.</summary>
internal static class FollowedSection
{
    private static readonly KeyList RemovalKeys = KeyList.Of("fact", "where", "within", "only_last?");
    private static readonly KeyList OutcomeKeys = KeyList.Of("fact", "compute?", "where?", "within", "only_last?");

    public static Shape RemovalShape { get; } = ShapeKey.Of(
        RemovalKeys, ("fact", TextForms.Name), ("where", TextForms.Any), ("within", WindowSection.Shape), ("only_last", new Shape.Truth()));

    public static Shape OutcomesShape { get; } = new Shape.Entries(ShapeKey.Of(
        OutcomeKeys,
        ("fact", TextForms.Name),
        ("compute", PerUnitSection.CallShape),
        ("where", TextForms.Any),
        ("within", WindowSection.Shape),
        ("only_last", new Shape.Truth())));

    public static FollowedRows? Removal(MappingReader cohort, FactScope? entering, ImmutableSortedDictionary<string, object> parameters, FaultList faults) =>
        cohort.Mapping("remove", RemovalKeys) is { } reader ? Rows(reader, entering, parameters, faults)?.Rows : null;

    public static ImmutableArray<CohortOutcome> Outcomes(MappingReader metric, FactScope? entering, ImmutableSortedDictionary<string, object> parameters, FaultList faults)
    {
        var outcomes = ImmutableArray.CreateBuilder<CohortOutcome>();
        if (metric.Node(CohortSection.OutcomesKey) is YamlMapping { Entries.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(metric.PlaceOf(CohortSection.OutcomesKey), $"'{CohortSection.OutcomesKey}'"));
        }

        foreach (var (key, node) in metric.Entries(CohortSection.OutcomesKey))
        {
            if (Values.Name(key, "a name under 'outcomes'", faults) is not { } name || MappingReader.Open(node, "an outcome", OutcomeKeys, faults) is not { } reader)
            {
                continue;
            }

            if (entering is not null)
            {
                PerUnitSection.CheckName(name, entering, parameters, faults);
            }

            var followed = Rows(reader, entering, parameters, faults);
            var computed = reader.Has("compute") ? Computed(reader, followed?.Fact, faults) : null;
            if (followed is { Rows: var rows } && (computed is not null || !reader.Has("compute")))
            {
                outcomes.Add(new(name.Value, rows, computed?.Function, computed?.Column, computed?.Type ?? ExpressionType.Boolean));
            }
        }

        return outcomes.ToImmutable();
    }

    /// <summary>Whether no person has two rows of one school year, so that which is the last of a window is no guess.</summary>
    public static bool HasOneRowAYear(StarTable fact) => fact.Grain.Length == 2 && fact.Grain.Contains(SourceSection.SchoolYearColumn);

    private static (FactScope Fact, FollowedRows Rows)? Rows(
        MappingReader reader, FactScope? entering, ImmutableSortedDictionary<string, object> parameters, FaultList faults)
    {
        var before = faults.Count;
        var fact = reader.Name("fact") is { } name ? FactScope.Of(name, entering?.Whole, faults) : null;
        var where = ConditionReader.Read(reader, "where", fact?.Names([], parameters), faults);
        var within = WindowSection.Read(reader, entering?.Fact, fact?.Fact, parameters, faults);
        var onlyLast = reader.Has("only_last") && reader.Boolean("only_last") is true;
        if (onlyLast && fact is not null && !HasOneRowAYear(fact.Fact))
        {
            faults.Add(ModelFaults.CohortLast(reader.PlaceOf("only_last"), fact.Fact.Name, fact.Fact.Grain));
        }

        return faults.Count > before || fact is null || within is null ? null : (fact, new(fact.Fact.Name, where, within, onlyLast));
    }

    private static (PerUnitFunction Function, string Column, ExpressionType Type)? Computed(MappingReader outcome, FactScope? fact, FaultList faults)
    {
        const string Form = "count_distinct(column), sum(column), min(column) or max(column)";
        return outcome.Form("compute", Form, text => PerUnitSection.Call(text) is var call && call?.Item3 == text.Length ? call : null) is { Value: var (function, column, _) } && fact is not null
            && outcome.Node("compute") is YamlScalar scalar
            && PerUnitSection.Computed(function, column, fact, scalar.PlaceAt(scalar.Text.IndexOf('(', StringComparison.Ordinal) + 1), faults) is { } type
                ? (function, column, type)
                : null;
    }
}
