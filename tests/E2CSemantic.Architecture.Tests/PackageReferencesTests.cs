namespace E2CSemantic.Architecture.Tests;

/// <summary>A package is used only by the room that may use it.</summary>
public class PackageReferencesTests
{
    private static readonly Dictionary<string, string[]> _allowed = new()
    {
        ["E2CSemantic.DuckDB"] = [],
        ["E2CSemantic.GraphQL"] = [],
        ["E2CSemantic.Host"] =
        [
            "Microsoft.IdentityModel.JsonWebTokens",
            "Microsoft.IdentityModel.Protocols.OpenIdConnect", "Spectre.Console", "System.CommandLine",
        ],
        ["E2CSemantic.Model"] = ["YamlDotNet"],
        ["E2CSemantic.Privacy"] = [],
        ["E2CSemantic.Query"] = [],
        ["E2CSemantic.Sql"] = [],
        ["E2CSemantic.Warehouse"] = ["Npgsql"],
        ["E2CSemantic.Synthesis"] = [],
    };

    [Fact]
    public void Rooms_UseOnlyTheirPackages() => Assert.Empty(Objections(ProjectFile.Rooms()));

    [Fact]
    public void Check_Objects_WhenALeafTakesAPackage() =>
        Assert.Equal(
            ["E2CSemantic.Sql uses YamlDotNet, which only E2CSemantic.Model may use"],
            Objections([new("E2CSemantic.Sql", [], ["YamlDotNet"])]));

    [Fact]
    public void Check_Objects_WhenAPackageIsUsedByNobodyElse() =>
        Assert.Equal(
            ["E2CSemantic.Model uses Left.Pad, which no room may use"],
            Objections([new("E2CSemantic.Model", [], ["YamlDotNet", "Left.Pad"])]));

    private static List<string> Objections(IEnumerable<ProjectFile> rooms) =>
        [.. from room in rooms
            from package in room.Packages.Except(_allowed.GetValueOrDefault(room.Name, []))
            let owners = _allowed.Where(pair => pair.Value.Contains(package)).Select(pair => pair.Key).ToArray()
            select $"{room.Name} uses {package}, which "
                + (owners.Length == 0 ? "no room may use" : $"only {string.Join(" and ", owners)} may use")];
}
