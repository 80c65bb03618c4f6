using E2CSemantic.Testing;

namespace E2CSemantic.Architecture.Tests;

/// <summary>Every snapshot file belongs to a test that still exists.</summary>
public class SnapshotFilesTests
{
    [Fact]
    public void Snapshots_BelongToATest() =>
        Assert.Empty(Objections(
            Directory.EnumerateFiles(Repository.PathTo("tests"), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Where(path => path.Contains("/__snapshots__/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)),
            SourceFile.Below("tests").ToDictionary(file => file.Path, file => file.Text)));

    [Fact]
    public void Check_Objects_WhenTheTestIsGone() =>
        Assert.Equal(
            ["tests/A/__snapshots__/XTests.Gone.txt belongs to no test", "tests/A/__snapshots__/YTests.Run.txt belongs to no test"],
            Objections(
                ["tests/A/__snapshots__/XTests.Gone.txt", "tests/A/__snapshots__/XTests.Run.stage.sql", "tests/A/__snapshots__/YTests.Run.txt"],
                new Dictionary<string, string> { ["tests/A/XTests.cs"] = "public void Run() => Snapshot.Match(text);" }));

    private static List<string> Objections(IEnumerable<string> snapshots, Dictionary<string, string> tests) =>
        [.. from path in snapshots
            let parts = Path.GetFileName(path).Split('.')
            let test = path[..path.IndexOf("/__snapshots__/", StringComparison.Ordinal)] + $"/{parts[0]}.cs"
            where !tests.TryGetValue(test, out var text) || !text.Contains(parts[1], StringComparison.Ordinal)
            orderby path
            select $"{path} belongs to no test"];
}
