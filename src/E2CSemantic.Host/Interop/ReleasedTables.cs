using System.Collections.Immutable;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Interop;

/// <summary>What is told to other semantic layers: the definitions, and the published tables that they may be read from. It never holds a fact table.</summary>
/// <param name="Catalog">The definitions.</param>
/// <param name="Tables">The tables that publishing stores.</param>
/// <param name="Schema">The schema in which their reader finds them.</param>
internal sealed record ReleasedTables(SemanticCatalog Catalog, ImmutableArray<PublishedTable> Tables, string Schema)
{
    /// <summary>The columns that the exported documents compute: never a noisy column as it is stored.</summary>
    public const string Value = "released_value";
    public const string People = "released_people";

    /// <summary>The tables that the policy publishes; refused where there is none.</summary>
    public static Outcome<ReleasedTables> Of(SemanticCatalog catalog, string schema)
    {
        var tables = PublishedTables.Of(catalog);
        return !tables.Succeeded ? tables.Diagnostics
            : tables.Value.Count == 0 ? HostIssues.NothingToExport(catalog.Policy)
            : new ReleasedTables(catalog, [.. tables.Value], schema);
    }

    /// <summary>The name of the whole.</summary>
    public string ModelName => $"e2c_{Catalog.Policy.Jurisdiction}";

    /// <summary>Where a table is found.</summary>
    public string SourceOf(PublishedTable table) => $"{Schema}.{table.Name}";

    /// <summary>What a cell of a table is, in words.</summary>
    public static string Describe(PublishedTable table) =>
        $"{table.Metric.Title}: released cells by school year{string.Concat(table.By.Select(dimension => $", {dimension}"))}, noise included. "
        + "A cell is read as it is, never added to another.";
}
