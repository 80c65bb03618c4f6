using System.Collections.Immutable;
using System.Text.Json.Nodes;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Interop;

/// <summary>
/// The published tables as a dbt <c>semantic_manifest.json</c>, by the fields of metricflow_semantic_interfaces/implementations (dbt-labs/metricflow).
/// A semantic model is a published table, its one measure reads a cell, and one simple metric names the measure.
/// </summary>
internal static class DbtManifest
{
    public static JsonObject Of(ReleasedTables released) => new()
    {
        ["semantic_models"] = new JsonArray([.. released.Tables.Select(table => Model(released, table))]),
        ["metrics"] = new JsonArray([.. released.Tables.Select(table => Metric(released, table))]),
        ["project_configuration"] = new JsonObject { ["time_spine_table_configurations"] = new JsonArray(), ["time_spines"] = new JsonArray() },
        ["saved_queries"] = new JsonArray(),
    };

    /// <summary>What is lost here besides <see cref="ExportLosses"/>.</summary>
    public static ImmutableArray<MetricLoss> Losses(ReleasedTables released) =>
    [
        .. released.Tables.Select(table => table.Metric.Name).Distinct().Order()
            .Select(name => new MetricLoss(name.ToString(), "TIME_AXIS_LOSS", "A school year stands as 1 January of its spring year, because a time dimension is a date.")),
    ];

    private static JsonObject Model(ReleasedTables released, PublishedTable table) => new()
    {
        ["name"] = NameOf(table),
        ["description"] = ReleasedTables.Describe(table),
        ["label"] = null,
        ["defaults"] = new JsonObject { ["agg_time_dimension"] = PublishedTable.YearColumn },
        ["node_relation"] = new JsonObject
        {
            ["alias"] = table.Name,
            ["schema_name"] = released.Schema,
            ["database"] = null,
            ["relation_name"] = released.SourceOf(table),
        },
        ["primary_entity"] = NameOf(table) + "_cell",
        ["entities"] = new JsonArray(),
        ["measures"] = new JsonArray(Measure(table)),
        ["dimensions"] = new JsonArray([Year(), .. table.By.Select(name => Dimension(released.Catalog.Dimensions[name]))]),
        ["metadata"] = null,
        ["config"] = Config(MetricBlock.Of(released, table)),
    };

    private static JsonObject Measure(PublishedTable table) => new()
    {
        ["name"] = MeasureOf(table),
        ["agg"] = "max",
        ["description"] = "The value of one cell as PUBLIC is answered, not rounded; null where withheld.",
        ["create_metric"] = false,
        ["expr"] = table.ValueText,
        ["agg_params"] = null,
        ["metadata"] = null,
        ["non_additive_dimension"] = null,
        ["agg_time_dimension"] = PublishedTable.YearColumn,
        ["label"] = null,
        ["config"] = null,
    };

    private static JsonObject Year() => Dimension(
        PublishedTable.YearColumn,
        "The school year, as 1 January of its spring year: 2004-01-01 is 2003-04.",
        "time",
        $"CAST(CAST({PublishedTable.YearColumn} AS CHAR(4)) || '-01-01' AS DATE)",
        new JsonObject { ["time_granularity"] = "year", ["validity_params"] = null });

    private static JsonObject Dimension(DimensionDefinition dimension) =>
        Dimension(dimension.Name.Value, dimension.Description.Trim(), "categorical", dimension.Name.Value, null);

    private static JsonObject Dimension(string name, string description, string type, string expression, JsonObject? parameters) => new()
    {
        ["name"] = name,
        ["description"] = description,
        ["type"] = type,
        ["is_partition"] = false,
        ["type_params"] = parameters,
        ["expr"] = expression,
        ["metadata"] = null,
        ["label"] = null,
        ["config"] = null,
    };

    private static JsonObject Metric(ReleasedTables released, PublishedTable table) => new()
    {
        ["name"] = NameOf(table),
        ["description"] = $"{table.Metric.Title}. {table.Metric.Description.Trim()}",
        ["type"] = "simple",
        ["type_params"] = new JsonObject
        {
            ["measure"] = InputMeasure(table),
            ["input_measures"] = new JsonArray(InputMeasure(table)),
        },
        ["filter"] = null,
        ["metadata"] = null,
        ["label"] = null,
        ["config"] = Config(MetricBlock.Of(released, table)),
        ["time_granularity"] = "year",
    };

    private static JsonObject InputMeasure(PublishedTable table) => new()
    {
        ["name"] = MeasureOf(table),
        ["filter"] = null,
        ["alias"] = null,
        ["join_to_timespine"] = false,
        ["fill_nulls_with"] = null,
    };

    private static JsonObject Config(JsonObject block) => new() { ["meta"] = new JsonObject { ["e2c"] = block } };

    private static string MeasureOf(PublishedTable table) => NameOf(table) + "_value";

    // Names there hold no two underscores together and do not end in one (unique_valid_name.py).
    private static string NameOf(PublishedTable table) => string.Join('_', table.Name.Split('_', StringSplitOptions.RemoveEmptyEntries));
}
