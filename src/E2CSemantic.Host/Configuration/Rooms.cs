using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Host.Schema;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Configuration;

/// <summary>The rooms that answer, opened on one data folder.</summary>
internal sealed record Rooms(SemanticCatalog Catalog, IWarehouse Warehouse, MetricQueryEngine Engine, RequestExecutor Executor) : IDisposable
{
    public static Outcome<Rooms> Open(Outcome<HostSettings> settings)
    {
        if (!settings.Succeeded)
        {
            return settings.Diagnostics;
        }

        var catalog = CatalogReader.Read(settings.Value.Metrics, settings.Value.Warehouse, settings.Value.Jurisdiction);
        if (!catalog.Succeeded)
        {
            return catalog.Diagnostics;
        }

        var schema = SemanticSchema.Build(catalog.Value);
        if (!schema.Succeeded)
        {
            return schema.Diagnostics;
        }

        return new Rooms(catalog.Value, null!, new MetricQueryEngine(catalog.Value, null!), new RequestExecutor(schema.Value));
    }

    public void Dispose() => Executor.Dispose();
}
