using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>cohort</c> and <c>outcomes</c>: who enters, who joins and leaves, which row tells a member's attributes, and what became of the members.</summary>
/// <param name="Fact">The fact by whose rows people enter; null at any fault of it.</param>
/// <param name="Cohort">The cohort; null at any fault.</param>
internal sealed record CohortSection(FactScope? Fact, Cohort? Cohort)
{
    public const string CohortKey = "cohort";
    public const string OutcomesKey = "outcomes";

    private static readonly KeyList Keys = KeyList.Of("entry", "reported_after?", "add?", "attribute_to?", "remove?");
    private static readonly KeyList EntryKeys = KeyList.Of("fact", "where", "once?");
    private static readonly KeyList AdditionKeys = KeyList.Of("where", "after");

    private static readonly Dictionary<string, bool> Attributions = new(StringComparer.Ordinal) { ["entry"] = false, ["last"] = true };

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        ("entry", ShapeKey.Of(EntryKeys, ("fact", TextForms.Name), ("where", TextForms.Any), ("once", new Shape.Truth()))),
        ("reported_after", TextForms.SchoolYears),
        ("add", new Shape.List(ShapeKey.Of(AdditionKeys, ("where", TextForms.Any), ("after", TextForms.SchoolYears)), 1)),
        ("attribute_to", TextForms.WordOf(Attributions)),
        ("remove", FollowedSection.RemovalShape));

    public static CohortSection Read(MappingReader metric, ImmutableSortedDictionary<string, object> parameters, StarScope? scope, FaultList faults)
    {
        var before = faults.Count;
        var reader = metric.Mapping(CohortKey, Keys);
        var entry = reader?.Mapping("entry", EntryKeys);
        var fact = entry?.Name("fact") is { } name ? FactScope.Of(name, scope, faults) : null;
        var names = fact?.Names([], parameters);
        var where = entry is null ? null : ConditionReader.Read(entry, "where", names, faults);
        var once = entry is null || !entry.Has("once") || entry.Boolean("once") is true;
        var reportedAfter = reader is null || !reader.Has("reported_after") ? 0 : YearCount.Read(reader, "reported_after");
        var additions = reader is null ? [] : Additions(reader, names, once, reportedAfter, faults);
        var last = reader is not null && reader.Has("attribute_to") && reader.Word("attribute_to", Attributions) is true;
        if (last)
        {
            CheckLast(reader!, fact, once, faults);
        }

        var removal = reader is not null && reader.Has("remove") ? FollowedSection.Removal(reader, fact, parameters, faults) : null;
        var outcomes = FollowedSection.Outcomes(metric, fact, parameters, faults);
        return new(fact, faults.Count > before || where is null || fact is null ? null : new(where, fact.Fact.Grain, once, reportedAfter ?? 0, additions, last, removal, outcomes));
    }

    /// <summary>A window that ends after the last year that the metric waits for would show too little.</summary>
    public static void CheckMaturity(MappingReader metric, Cohort cohort, Observation observe, FaultList faults)
    {
        var needed = cohort.Followed.Select(rows => rows.Within.LastSchoolYear).DefaultIfEmpty(0).Max() - cohort.ReportedAfter;
        if (observe.MatureAfterYears < needed)
        {
            faults.Add(ModelFaults.CohortMaturity(metric.PlaceOf(metric.Has("observe") ? "observe" : CohortKey), needed));
        }
    }

    private static ImmutableArray<CohortAddition> Additions(MappingReader cohort, ExpressionScope? names, bool once, int? reportedAfter, FaultList faults)
    {
        if (cohort.Has("add") && !once)
        {
            faults.Add(ModelFaults.CohortOnce(cohort.PlaceOf("add"), "add"));
        }

        if (cohort.Node("add") is YamlSequence { Items.IsEmpty: true })
        {
            faults.Add(ModelFaults.ListEmpty(cohort.PlaceOf("add"), "'add'"));
        }

        var additions = ImmutableArray.CreateBuilder<CohortAddition>();
        foreach (var item in cohort.Items("add"))
        {
            if (MappingReader.Open(item, "an addition", AdditionKeys, faults) is not { } reader)
            {
                continue;
            }

            var where = ConditionReader.Read(reader, "where", names, faults);
            if (YearCount.Read(reader, "after") is { } after)
            {
                if (after > reportedAfter)
                {
                    faults.Add(ModelFaults.CohortAddition(reader.PlaceOf("after"), reportedAfter.Value));
                }

                if (where is not null)
                {
                    additions.Add(new(where, after));
                }
            }
        }

        return additions.ToImmutable();
    }

    private static void CheckLast(MappingReader cohort, FactScope? fact, bool once, FaultList faults)
    {
        if (!once)
        {
            faults.Add(ModelFaults.CohortOnce(cohort.PlaceOf("attribute_to"), "attribute_to: last"));
        }
        else if (fact is not null && !FollowedSection.HasOneRowAYear(fact.Fact))
        {
            faults.Add(ModelFaults.CohortLast(cohort.PlaceOf("attribute_to"), fact.Fact.Name, fact.Fact.Grain));
        }
    }
}
