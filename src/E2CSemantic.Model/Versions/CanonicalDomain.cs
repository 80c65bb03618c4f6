using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Model.Versions;

/// <summary>A dimension or a set of codes as statements that do not depend on how its file is written.</summary>
public static class CanonicalDomain
{
    /// <summary>What a dimension says.</summary>
    public static ImmutableArray<MetricClause> Of(DimensionDefinition dimension) =>
    [
        new("column", dimension.Table is null ? dimension.Column : $"{dimension.Table}.{dimension.Column}"),
        new("members", string.Join(", ", dimension.Members.Select(member => member.Id))),
        new("flags", dimension.Flags is { } flags ? $"{flags.True}, {flags.False}, {flags.Unknown}" : ""),
        new("registry", dimension.Registry is { } registry ? $"{registry.IdColumn}, {registry.LabelColumn}{(registry.HasNotApplicable ? ", not applicable too" : "")}" : ""),
        new("complement_order", string.Join(", ", dimension.ComplementOrder)),
        new("labels", string.Join("; ", dimension.Members.Select(member => member.Label))),
        .. Texts(dimension.Title, dimension.Description),
    ];

    /// <summary>What a set of codes says.</summary>
    public static ImmutableArray<MetricClause> Of(Codeset codeset) =>
    [
        new("codes_of", codeset.Dimension.Value),
        new("codes", string.Join(", ", codeset.Members.Order(StringComparer.Ordinal))),
        .. Texts(codeset.Title, codeset.Description),
    ];

    private static ImmutableArray<MetricClause> Texts(string title, string description) =>
        [new("title", CanonicalMetric.OneLine(title)), new("description", CanonicalMetric.OneLine(description))];
}
