using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>Turns coerced arguments into the question that they ask. What a member, version or release means is settled by the query engine.</summary>
internal static class MetricQueryBinder
{
    /// <summary>The question that a metric's own field asks.</summary>
    public static MetricQuery Bind(MetricName metric, IEnumerable<DimensionDefinition> dimensions, ArgumentValues arguments) => new(
        metric.ToString(),
        YearsOf(arguments.Items<SchoolYear>("years")),
        [.. arguments.Items<DimensionName>("groupBy").Select(dimension => dimension.Value)],
        FiltersOf(arguments.Value<InputObjectValue>("where"), dimensions),
        arguments.Value<string>("version"),
        arguments.Value<string>("release"),
        OrderOf(arguments.Value<string>("orderBy")),
        arguments.Value<int?>("first"),
        arguments.Value<string>("after"))
    {
        Gap = arguments.Value<InputObjectValue>("gap") is { } gap
            ? new(gap.Value<DimensionName>("dimension")!.Value, gap.Value<string>("reference")!, FormOf(gap.Value<string>("as")))
            : null,
    };

    /// <summary>The question of <c>metricQuery</c>.</summary>
    public static MetricQuery Bind(ArgumentValues arguments)
    {
        var input = arguments.Value<InputObjectValue>("input")!;
        return new(
            input.Value<string>("metric")!,
            YearsOf(input.Items<SchoolYear>("years")),
            [.. input.Items<string>("groupBy")],
            [.. input.Items<InputObjectValue>("where").Select(filter => new MemberFilter(filter.Value<string>("dimension")!, [.. filter.Items<string>("in")]))],
            input.Value<string>("version"),
            input.Value<string>("release"),
            OrderOf(input.Value<string>("orderBy")),
            input.Value<int?>("first"),
            input.Value<string>("after"))
        {
            Gap = input.Value<InputObjectValue>("gap") is { } gap
                ? new(gap.Value<string>("dimension")!, gap.Value<string>("reference")!, FormOf(gap.Value<string>("as")))
                : null,
        };
    }

    private static ComparisonForm FormOf(string? form) => form == "RATIO" ? ComparisonForm.Ratio : ComparisonForm.Difference;

    private static ImmutableArray<string> YearsOf(IEnumerable<SchoolYear> years) => [.. years.Select(year => year.ToString())];

    private static ImmutableArray<MemberFilter> FiltersOf(InputObjectValue? filter, IEnumerable<DimensionDefinition> dimensions) => filter is null
        ? []
        : [.. from dimension in dimensions
            let members = filter.Value<InputObjectValue>(SchemaNames.FieldOf(dimension.Name))
            where members is not null
            select new MemberFilter(dimension.Name.Value, [.. members.Items<string>("in")])];

    private static AnswerOrder OrderOf(string? order) => order switch
    {
        "VALUE_ASC" => AnswerOrder.ValueAscending,
        "VALUE_DESC" => AnswerOrder.ValueDescending,
        _ => AnswerOrder.Declared,
    };
}
