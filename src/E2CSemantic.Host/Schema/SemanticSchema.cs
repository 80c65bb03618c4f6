using System.Collections.Immutable;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Types.Configurations;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Schema;

/// <summary>Makes the GraphQL schema of a catalogue: a field and its types for each metric, beside what every catalogue has.</summary>
internal static class SemanticSchema
{
    /// <summary>The schema, or the metrics whose fields would have the same name.</summary>
    public static Outcome<GraphQL.Types.Schema> Build(SemanticCatalog catalog)
    {
        var metrics = catalog.Metrics
            .Where(metric => metric.Status is MetricStatus.Published or MetricStatus.Deprecated)
            .GroupBy(metric => metric.Name)
            .OrderBy(versions => versions.Key)
            .Select(versions => versions.OrderBy(version => version.Version).ToImmutableArray())
            .ToImmutableArray();
        var taken = TakenFields(metrics);
        if (!taken.IsEmpty)
        {
            return taken;
        }

        var types = metrics.Select(versions => new MetricTypes(catalog, versions)).ToImmutableArray();
        var builder = SchemaBuilder.New()
            .SetDescription("Metrics of a state's education-to-career system, released by tier.")
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Description = "What can be asked. Every metric is a field of its own; `metricQuery` asks any of them by id, and the catalogue says what there is.",
                Fields = [.. types.Select(type => type.Field()), .. CatalogFields.All],
            });
        foreach (var type in types.SelectMany(metric => metric.Types()))
        {
            builder.AddType(type);
        }

        return builder
            .AddDocument(SharedTypes())
            .AddType(SchoolYearType.Instance)
            .AddType(DecimalType.Instance)
            .AddType(DateTimeType.Instance)
            .AddSharedResolvers()
            .Create();
    }

    private static DocumentNode SharedTypes()
    {
        using var stream = typeof(SemanticSchema).Assembly.GetManifestResourceStream("shared.graphql")!;
        using var reader = new StreamReader(stream);
        return Utf8GraphQLParser.Parse(reader.ReadToEnd(), ParserOptions.Trusted);
    }

    private static ImmutableArray<Diagnostic> TakenFields(ImmutableArray<ImmutableArray<MetricDefinition>> metrics)
    {
        var owners = CatalogFields.All.ToDictionary(field => field.Name, _ => "the catalogue", StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var versions in metrics)
        {
            var metric = versions[^1];
            var field = SchemaNames.FieldOf(metric.Name);
            if (!owners.TryAdd(field, metric.Name.ToString()))
            {
                faults.Add(HostIssues.FieldTaken(metric, field, owners[field]));
            }
        }

        return faults.ToImmutable();
    }
}
