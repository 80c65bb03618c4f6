using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Star;
using E2CSemantic.Query.Planning.Conditions;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Planning;

/// <summary>Plans the members of a metric's cohort, a row each: who enters, less who leaves, with outcomes, attributes and the dimensions that may be asked.</summary>
internal sealed class CohortRows(SemanticCatalog catalog, MetricDefinition metric)
{
    private const string Removed = "left_the_cohort";

    private readonly Cohort _cohort = metric.Cohort!;
    private readonly string _unit = metric.Privacy.Unit;

    public RowNode Plan()
    {
        var parts = FactScan.PartsOf([metric.NumeratorWhere, metric.DenominatorWhere]);
        ImmutableArray<DimensionName> asked = [.. metric.Dimensions.Allow.Union(FactScan.DimensionsOf(parts))];
        var rows = WithQuarters(Entering(asked), _cohort.Followed.Select(followed => followed.Within.FromQuarter));
        if (_cohort.Removal is { } removal)
        {
            rows = new FilterRows(Follow(rows, removal, null, Removed), [new IsFalse(Removed)]);
        }

        foreach (var outcome in _cohort.Outcomes)
        {
            rows = Follow(rows, outcome.Rows, outcome.Function is { } function ? new(function, outcome.Column!, outcome.Type is not Model.Expressions.ExpressionType.Decimal) : null, outcome.Name);
        }

        if (_cohort.IsAttributedToLast)
        {
            rows = new TakeLastRow(rows, FactScan.Scan(catalog, metric.Fact, asked), _unit, _cohort.ReportedAfter, [.. _cohort.Outcomes.Select(outcome => outcome.Name)]);
        }

        return FactScan.Join(catalog, rows, asked, parts);
    }

    private EnterCohort Entering(ImmutableArray<DimensionName> asked)
    {
        var parts = FactScan.PartsOf(_cohort.Additions.Select(addition => addition.Where).Prepend(_cohort.Entry));
        var scan = FactScan.Scan(catalog, metric.Fact, asked.Union(FactScan.DimensionsOf(parts)));
        return new(FactScan.Join(catalog, scan, FactScan.DimensionsOf(parts), parts), _unit, _cohort, scan.Columns);
    }

    private FollowMembers Follow(RowNode rows, FollowedRows followed, FollowedValue? computes, string name)
    {
        var parts = FactScan.PartsOf([followed.Where]);
        ImmutableArray<DimensionName> dimensions = [.. FactScan.DimensionsOf(parts)];
        var others = WithQuarters(FactScan.Join(catalog, FactScan.Scan(catalog, followed.Fact, dimensions), dimensions, parts), [followed.Within.AtQuarter]);
        return new(rows, others, _unit, _cohort.EntersOnce ? [_unit] : _cohort.Grain, followed, _cohort.ReportedAfter, computes, name);
    }

    // Quarters are counted by the calendar of the star, not by arithmetic on their keys.
    private RowNode WithQuarters(RowNode rows, IEnumerable<string?> columns) => columns.OfType<string>().Distinct().Aggregate(rows, (joined, column) => new JoinDimension(
        joined, Quarters.Table, catalog.Star.Tables[Quarters.Table].Grain[0], column, [new(Quarters.OrdinalColumn, FollowMembers.OrdinalOf(column))]));
}
