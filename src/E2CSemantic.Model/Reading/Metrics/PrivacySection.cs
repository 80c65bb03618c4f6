using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Reads <c>privacy</c>: what one person can contribute is declared for every allowed dimension, and for a mean the clamp.</summary>
internal static class PrivacySection
{
    private const int MostContributions = 1000;
    private const int WidestBound = 1_000_000_000;

    private static readonly KeyList Keys = KeyList.Of("unit", "rows_per_unit", "cells_per_unit", "bounds?");

    public static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        ("unit", TextForms.Name),
        ("rows_per_unit", new Shape.Integer(1, MostContributions)),
        ("cells_per_unit", new Shape.Entries(new Shape.Integer(1, MostContributions))),
        ("bounds", new Shape.List(new Shape.Integer(-WidestBound, WidestBound), 2)));

    public static PrivacyBlock? Read(MappingReader metric, MetricKind? kind, MetricDimensions? dimensions, SourceSection? source, FaultList faults)
    {
        if (metric.Mapping("privacy", Keys) is not { } reader)
        {
            return null;
        }

        var unit = reader.Name("unit");
        if (unit is not null && source?.Calculation.Counted is { } counted && counted.Value != unit.Value)
        {
            faults.Add(ModelFaults.CountedUnit(counted.Place, counted.Value, unit.Value));
        }

        if (unit is not null && source?.Fact is { } fact && fact.Fact.Column(unit.Value) is null)
        {
            faults.Add(ModelFaults.ColumnUnknown(unit.Place, $"'{fact.Fact.Name}'", unit.Value, fact.Fact.Columns.Select(column => column.Name)));
        }

        var rows = reader.Integer("rows_per_unit", 1, MostContributions);
        var cells = Cells(reader, dimensions, faults);
        var (lower, upper) = Bounds(reader, kind, source, faults);
        return unit is null || rows is null ? null : new(unit.Value, rows.Value, cells, lower, upper);
    }

    private static ImmutableSortedDictionary<DimensionName, int> Cells(MappingReader reader, MetricDimensions? dimensions, FaultList faults)
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<DimensionName, int>();
        foreach (var (key, value) in reader.Entries("cells_per_unit"))
        {
            if (dimensions is not null && !dimensions.Allow.Contains(new(key.Text)))
            {
                faults.Add(ModelFaults.DimensionUnknown(key.Place, "'allow'", key.Text, dimensions.Allow.Select(name => name.Value)));
            }
            else if (Values.Integer(value, $"'{key.Text}'", 1, MostContributions, faults) is { } most)
            {
                cells[new(key.Text)] = most;
            }
        }

        if (dimensions is not null && reader.Has("cells_per_unit"))
        {
            var written = reader.Entries("cells_per_unit").Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var name in dimensions.Allow.Where(name => !written.Contains(name.Value)))
            {
                faults.Add(ModelFaults.CellsUndeclared(reader.PlaceOf("cells_per_unit"), name.Value));
            }
        }

        return cells.ToImmutable();
    }

    private static (long? Lower, long? Upper) Bounds(MappingReader reader, MetricKind? kind, SourceSection? source, FaultList faults)
    {
        var amounts = source?.Calculation.Measure is not null;
        if (amounts && !reader.Has("bounds"))
        {
            faults.Add(ModelFaults.KeyMissing(reader.Place, "'privacy' of a metric that adds up or ranks amounts", "bounds"));
        }

        if (!reader.Has("bounds"))
        {
            return (null, null);
        }

        if (kind is not null && !amounts)
        {
            faults.Add(ModelFaults.KeyOfOtherKind(reader.PlaceOf("bounds"), kind is MetricKind.Count ? "count" : "ratio", "bounds", ["unit", "rows_per_unit", "cells_per_unit"]));
        }

        var items = reader.Items("bounds");
        var bounds = items.Select(item => Values.Integer(item, "a bound", -WidestBound, WidestBound, faults)).ToArray();
        if (bounds is [{ } lower, { } upper] && lower < upper)
        {
            return (lower, upper);
        }

        if (!bounds.Contains(null) && reader.Node("bounds") is YamlSequence)
        {
            faults.Add(ModelFaults.BoundsOrder(reader.PlaceOf("bounds")));
        }

        return (null, null);
    }
}
