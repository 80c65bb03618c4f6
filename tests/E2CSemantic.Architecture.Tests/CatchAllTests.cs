using System.Text.RegularExpressions;

namespace E2CSemantic.Architecture.Tests;

/// <summary>
/// Only the edges catch everything: the HTTP edge, a resolver's edge in the engine, and the program's last resort.
/// Cleaning up and throwing on is not catching.
/// </summary>
public partial class CatchAllTests
{
    private static readonly string[] _edges =
    [
        "src/E2CSemantic.GraphQL/Execution/",
        "src/E2CSemantic.Host/Commands/",
        "src/E2CSemantic.Host/Endpoints/",
        "src/E2CSemantic.Host/Program.cs",
    ];

    [Fact]
    public void Sources_CatchEverythingOnlyAtTheEdges() => Assert.Empty(Objections(SourceFile.Below("src")));

    [Fact]
    public void Check_Objects_WhenAnInnerRoomCatchesEverything() =>
        Assert.Equal(
            ["src/E2CSemantic.Query/A.cs catches everything", "src/E2CSemantic.Query/B.cs catches everything"],
            Objections(
            [
                new("src/E2CSemantic.Query/A.cs", "try { } catch " + "(Exception e) { }"),
                new("src/E2CSemantic.Query/B.cs", "try { } catch\n    {\n    }"),
                new("src/E2CSemantic.Query/C.cs", "try { } catch (FormatException) { }"),
                new("src/E2CSemantic.Query/D.cs", "try { } catch\n    {\n        reader.Dispose();\n        throw;\n    }"),
            ]));

    private static List<string> Objections(IEnumerable<SourceFile> files) =>
        [.. files
            .Where(file => !_edges.Any(edge => file.Path.StartsWith(edge, StringComparison.Ordinal)))
            .Where(file => CatchAll().Matches(file.Text).Any(match => !match.Value.Contains(" when ", StringComparison.Ordinal)))
            .Select(file => $"{file.Path} catches everything")];

    [GeneratedRegex(@"catch\s*(\{(?![^{}]*\bthrow;\s*\})|\(\s*(System\.)?Exception\b[^)]*\)(\s*when\s)?)")]
    private static partial Regex CatchAll();
}
