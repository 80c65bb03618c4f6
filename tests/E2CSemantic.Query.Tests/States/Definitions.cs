using E2CSemantic.Model;
using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Query.Tests.States;

/// <summary>The definitions of the checkout.</summary>
internal static class Definitions
{
    public static SemanticCatalog Catalog { get; } =
        CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma").Value
        ?? throw new InvalidOperationException("The definitions of the checkout have faults.");
}
