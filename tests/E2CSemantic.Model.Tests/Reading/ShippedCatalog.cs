using E2CSemantic.Model.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests.Reading;

/// <summary>The definitions that the project ships, read once.</summary>
internal static class ShippedCatalog
{
    public static SemanticCatalog Value { get; } = Read();

    private static SemanticCatalog Read()
    {
        var outcome = CatalogReader.Read(Repository.PathTo("metrics"), Repository.PathTo("warehouse"), "ma");
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Diagnostics));
    }
}
