using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace E2CSemantic.Architecture.Tests;

/// <summary>
/// Rows come back from the warehouse as <c>RawTable</c>; only Query and Warehouse may name it, so nothing unreleased can reach a wire.
/// Read from the compiled assemblies, where an alias or <c>var</c> cannot hide it.
/// </summary>
public class ReleaseBoundaryTests
{
    [Theory]
    [InlineData("e2c")]
    [InlineData("E2CSemantic.GraphQL")]
    [InlineData("E2CSemantic.Model")]
    [InlineData("E2CSemantic.Privacy")]
    public void Room_DoesNotNameRawRows(string assembly) => Assert.Empty(Objections(assembly));

    [Fact]
    public void Check_Objects_WhenARoomNamesRawRows() =>
        Assert.Equal(["E2CSemantic.Warehouse names E2CSemantic.Query.RawTable"], Objections("E2CSemantic.Warehouse"));

    private static List<string> Objections(string assembly)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. from handle in metadata.TypeReferences
            let type = metadata.GetTypeReference(handle)
            where metadata.GetString(type.Name) == "RawTable"
            select $"{assembly} names {metadata.GetString(type.Namespace)}.RawTable"];
    }
}
