namespace E2CSemantic.Architecture.Tests;

/// <summary>The vault that holds the crosswalk is named only where people lose their identities: no room of the query path knows that it exists.</summary>
public class VaultBoundaryTests
{
    private static readonly string[] _queryPath =
    [
        "src/E2CSemantic.GraphQL/", "src/E2CSemantic.Model/", "src/E2CSemantic.Privacy/", "src/E2CSemantic.Query/", "src/E2CSemantic.Sql/",
        "src/E2CSemantic.Warehouse/Engines/", "src/E2CSemantic.Warehouse/Releases/", "src/E2CSemantic.Host/Schema/", "src/E2CSemantic.Host/Endpoints/",
    ];

    [Fact]
    public void QueryPath_DoesNotKnowTheVault() => Assert.Empty(Objections(SourceFile.Below("src")));

    [Fact]
    public void Check_Objects_WhenTheQueryPathKnowsTheVault() =>
        Assert.Equal(
            ["src/E2CSemantic.Query/A.cs names the vault"],
            Objections(
            [
                new("src/E2CSemantic.Query/A.cs", "var path = Path.Combine(data, \"vault\");"),
                new("src/E2CSemantic.Warehouse/DeIdentification/Vault.cs", "internal sealed class Vault;"),
            ]));

    private static List<string> Objections(IEnumerable<SourceFile> files) =>
        [.. files
            .Where(file => _queryPath.Any(room => file.Path.StartsWith(room, StringComparison.Ordinal)))
            .Where(file => file.Text.Contains("vault", StringComparison.OrdinalIgnoreCase)
                || file.Text.Contains("crosswalk", StringComparison.OrdinalIgnoreCase))
            .Select(file => $"{file.Path} names the vault")];
}
