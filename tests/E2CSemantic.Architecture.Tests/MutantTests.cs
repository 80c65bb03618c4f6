using E2CSemantic.Mutants;
using E2CSemantic.Testing;

namespace E2CSemantic.Architecture.Tests;

/// <summary>The list of mutants does not rot: what each replaces still stands in its file once, and the README of its room tells what it breaks.</summary>
public class MutantTests
{
    private static readonly string[] _rooms = ["E2CSemantic.Model", "E2CSemantic.Query", "E2CSemantic.Sql"];

    [Fact]
    public void Mutants_StandInTheirFilesAndReadmes() => Assert.Empty(Objections(Mutant.All(), Text));

    [Theory]
    [InlineData("E2CSemantic.Model")]
    [InlineData("E2CSemantic.Query")]
    [InlineData("E2CSemantic.Sql")]
    public void Rooms_HaveMutants(string room) => Assert.True(Mutant.All().Count(mutant => RoomOf(mutant) == room) >= 20, $"{room} has few mutants");

    [Fact]
    public void Check_Objects_WhenAMutantHasRotted() =>
        Assert.Equal(
            [
                "Sound stands twice",
                "Gone replaces what does not stand exactly once in src/E2CSemantic.Sql/A.cs",
                "Twice replaces what does not stand exactly once in src/E2CSemantic.Sql/A.cs",
                "Same changes nothing",
                "Untold is not in the README of E2CSemantic.Sql as 'it is not told'",
                "Far is in no room of the list",
                "Far has no test project E2CSemantic.Nowhere.Tests",
            ],
            Objections(
                Mutant.Read("""
                    # A comment.
                    mutant Sound: it is sound
                    in src/E2CSemantic.Sql/A.cs
                    caught by E2CSemantic.Sql.Tests ATests
                    - a < b
                    + a <= b
                    mutant Sound: it is sound
                    in src/E2CSemantic.Sql/A.cs
                    caught by E2CSemantic.Sql.Tests ATests
                    - a < b
                    - c
                    + a
                    mutant Gone: it is gone
                    in src/E2CSemantic.Sql/A.cs
                    caught by E2CSemantic.Sql.Tests ATests
                    - d
                    + e
                    mutant Twice: it is there twice
                    in src/E2CSemantic.Sql/A.cs
                    caught by E2CSemantic.Sql.Tests ATests
                    - b
                    + e
                    mutant Same: it is the same
                    in src/E2CSemantic.Sql/A.cs
                    caught by E2CSemantic.Sql.Tests ATests
                    - c
                    + c
                    mutant Untold: it is not told
                    in src/E2CSemantic.Sql/A.cs
                    caught by E2CSemantic.Sql.Tests ATests
                    - c
                    + e
                    mutant Far: it is elsewhere
                    in src/E2CSemantic.Host/A.cs
                    caught by E2CSemantic.Nowhere.Tests ATests
                    - c
                    + e
                    """),
                path => path switch
                {
                    "tests/E2CSemantic.Nowhere.Tests/E2CSemantic.Nowhere.Tests.csproj" => null,
                    "src/E2CSemantic.Sql/README.md" or "src/E2CSemantic.Host/README.md" =>
                        "- `Sound`: it is sound\n- `Gone`: it is gone\n- `Twice`: it is there twice\n- `Same`: it is the same\n- `Far`: it is elsewhere\n",
                    _ => "a < b\nc\nif (b)",
                }));

    [Theory]
    [InlineData("in src/A.cs\ncaught by T ATests\n- a\n+ b")]
    [InlineData("mutant One\nin src/A.cs\ncaught by T ATests\n- a\n+ b")]
    [InlineData("mutant One: it\nsrc/A.cs\ncaught by T ATests\n- a\n+ b")]
    [InlineData("mutant One: it\nin src/A.cs\ncaught by T\n- a\n+ b")]
    [InlineData("mutant One: it\nin src/A.cs\ncaught by T ATests\n- a\nb")]
    public void Read_Refuses_WhenAMutantIsNotWrittenAsOne(string text) => Assert.Throws<FormatException>(() => Mutant.Read(text));

    private static List<string> Objections(IReadOnlyCollection<Mutant> mutants, Func<string, string?> textOf)
    {
        var objections = mutants.GroupBy(mutant => mutant.Name).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands twice").ToList();
        foreach (var mutant in mutants)
        {
            if (textOf(mutant.File) is not { } text || mutant.In(text) is not { } broken)
            {
                objections.Add($"{mutant.Name} replaces what does not stand exactly once in {mutant.File}");
            }
            else if (broken == text)
            {
                objections.Add($"{mutant.Name} changes nothing");
            }

            var room = RoomOf(mutant);
            if (!_rooms.Contains(room))
            {
                objections.Add($"{mutant.Name} is in no room of the list");
            }

            if (textOf($"src/{room}/README.md")?.Split('\n').Contains($"- `{mutant.Name}`: {mutant.Breaks}") is not true)
            {
                objections.Add($"{mutant.Name} is not in the README of {room} as '{mutant.Breaks}'");
            }

            if (textOf($"tests/{mutant.Project}/{mutant.Project}.csproj") is null)
            {
                objections.Add($"{mutant.Name} has no test project {mutant.Project}");
            }
        }

        return objections;
    }

    private static string RoomOf(Mutant mutant) => mutant.File.Split('/')[1];

    private static string? Text(string path) => File.Exists(Repository.PathTo(path)) ? File.ReadAllText(Repository.PathTo(path)) : null;
}
