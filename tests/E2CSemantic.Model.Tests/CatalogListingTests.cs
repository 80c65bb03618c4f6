using E2CSemantic.Model.Tests.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests;

public sealed class CatalogListingTests
{
    [Fact]
    public void Of_IsThePublicFace_WhenTheShippedCatalogIsListed() => Snapshot.Match(CatalogListing.Of(ShippedCatalog.Value));
}
