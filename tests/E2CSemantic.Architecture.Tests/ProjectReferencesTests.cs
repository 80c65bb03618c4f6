namespace E2CSemantic.Architecture.Tests;

/// <summary>The rooms reference each other exactly as <c>src/README.md</c> says: an edge too many fails, and one too few.</summary>
public class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> _allowed = new()
    {
        ["E2CSemantic.DuckDB"] = [],
        ["E2CSemantic.GraphQL"] = [],
        ["E2CSemantic.Model"] = [],
        ["E2CSemantic.Privacy"] = [],
        ["E2CSemantic.Sql"] = [],
        ["E2CSemantic.Synthesis"] = ["E2CSemantic.Model"],
        ["E2CSemantic.Query"] = ["E2CSemantic.Model", "E2CSemantic.Privacy", "E2CSemantic.Sql"],
        ["E2CSemantic.Warehouse"] = ["E2CSemantic.DuckDB", "E2CSemantic.Model", "E2CSemantic.Query", "E2CSemantic.Sql"],
        ["E2CSemantic.Host"] =
        [
            "E2CSemantic.DuckDB", "E2CSemantic.GraphQL", "E2CSemantic.Model", "E2CSemantic.Privacy",
            "E2CSemantic.Query", "E2CSemantic.Sql", "E2CSemantic.Synthesis", "E2CSemantic.Warehouse",
        ],
    };

    [Fact]
    public void Rooms_ReferenceExactlyTheTable() => Assert.Empty(Objections(ProjectFile.Rooms()));

    [Fact]
    public void Check_Objects_WhenAnEdgeIsAddedOrMissing()
    {
        var query = ProjectFile.Parse("E2CSemantic.Query", """
            <Project><ItemGroup>
              <ProjectReference Include="..\E2CSemantic.Model\E2CSemantic.Model.csproj" />
              <ProjectReference Include="../E2CSemantic.Sql/E2CSemantic.Sql.csproj" />
              <ProjectReference Include="../E2CSemantic.Warehouse/E2CSemantic.Warehouse.csproj" />
            </ItemGroup></Project>
            """);
        var rooms = ProjectFile.Rooms().Where(room => room.Name != "E2CSemantic.Query").Append(query);

        Assert.Equal(
            [
                "E2CSemantic.Query references E2CSemantic.Warehouse, which the table does not allow",
                "E2CSemantic.Query does not reference E2CSemantic.Privacy, which the table asks for",
            ],
            Objections(rooms));
    }

    [Fact]
    public void Check_Objects_WhenARoomIsNotInTheTable() =>
        Assert.Equal(
            ["E2CSemantic.Shortcut is not in the table"],
            Objections(ProjectFile.Rooms().Append(new("E2CSemantic.Shortcut", [], []))));

    private static List<string> Objections(IEnumerable<ProjectFile> rooms)
    {
        var objections = new List<string>();
        var seen = rooms.ToDictionary(room => room.Name);
        foreach (var room in seen.Values)
        {
            if (!_allowed.TryGetValue(room.Name, out var allowed))
            {
                objections.Add($"{room.Name} is not in the table");
                continue;
            }

            objections.AddRange(room.References.Except(allowed)
                .Select(other => $"{room.Name} references {other}, which the table does not allow"));
            objections.AddRange(allowed.Except(room.References)
                .Select(other => $"{room.Name} does not reference {other}, which the table asks for"));
        }

        objections.AddRange(_allowed.Keys.Except(seen.Keys).Select(name => $"{name} is in the table but not in src"));
        return objections;
    }
}
