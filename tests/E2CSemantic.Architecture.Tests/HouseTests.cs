using System.Text.RegularExpressions;
using E2CSemantic.Testing;

namespace E2CSemantic.Architecture.Tests;

/// <summary>The house is in order: every project is in the solution, every room says what it is, and no lock file names a download host.</summary>
public partial class HouseTests
{
    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Repository.PathTo("E2CSemantic.sln")).Replace('\\', '/');

        Assert.DoesNotContain(Files("*.csproj"), project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Rooms_SayWhatTheyAre() =>
        Assert.DoesNotContain(
            ProjectFile.Rooms()
                .Select(room => $"src/{room.Name}/README.md")
                .Concat(["README.md", "src/README.md", "tests/README.md", "warehouse/README.md", "metrics/README.md"]),
            path => !File.Exists(Repository.PathTo(path)) || File.ReadAllText(Repository.PathTo(path)).Length < 400);

    [Fact]
    public void Projects_HaveLockFiles() =>
        Assert.DoesNotContain(
            Files("*.csproj").Select(project => Path.GetDirectoryName(project) + "/packages.lock.json"),
            path => !File.Exists(Repository.PathTo(path)));

    [Fact]
    public void LockFiles_NameNoHost() =>
        Assert.Empty(LockFileObjections(
            Files("package-lock.json").Concat(Files("packages.lock.json")).Select(path => new SourceFile(path, File.ReadAllText(Repository.PathTo(path))))));

    [Fact]
    public void Check_Objects_WhenALockFileNamesAHostOrHasNoHash() =>
        Assert.Equal(
            ["a/package-lock.json names a host", "b/package-lock.json has a package without a hash"],
            LockFileObjections(
            [
                new("a/package-lock.json", """{"packages":{"node_modules/x":{"version":"1.0.0","resolved":"http""" + "s:" + "//a/x.tgz\",\"integrity\":\"sha512-a\"}}}"),
                new("b/package-lock.json", """{"packages":{"node_modules/x":{"version":"1.0.0"}}}"""),
                new("c/package-lock.json", """{"packages":{"node_modules/x":{"version":"1.0.0","integrity":"sha512-a"}}}"""),
            ]));

    [Fact]
    public void Decisions_AreNumberedWithoutGaps()
    {
        var numbers = Directory.EnumerateFiles(Repository.PathTo("src", "decisions"), "*.md")
            .Select(path => Path.GetFileName(path)[..4]).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => number.ToString("0000", null)), numbers);
    }

    [Fact]
    public void Readmes_LinkOnlyToWhatIsThere() =>
        Assert.Empty(from file in Files("*.md").Where(path => !path.StartsWith("warehouse/samples/", StringComparison.Ordinal))
                     from Match link in Link().Matches(File.ReadAllText(Repository.PathTo(file)))
                     let target = link.Groups[1].Value
                     where !target.StartsWith("http", StringComparison.Ordinal) && !target.StartsWith('#')
                     let path = Path.Combine(Path.GetDirectoryName(Repository.PathTo(file))!, target.Split('#')[0])
                     where !File.Exists(path) && !Directory.Exists(path)
                     select $"{file} links to {target}");

    private static List<string> LockFileObjections(IEnumerable<SourceFile> files)
    {
        var objections = new List<string>();
        foreach (var file in files)
        {
            if (file.Text.Contains("http" + "s://", StringComparison.Ordinal) || file.Text.Contains("\"resolved\": \"http", StringComparison.Ordinal))
            {
                objections.Add($"{file.Path} names a host");
            }

            var packages = Regex.Count(file.Text, "\"(node_modules/)");
            if (file.Path.EndsWith("package-lock.json", StringComparison.Ordinal) && Regex.Count(file.Text, "\"integrity\"") < packages)
            {
                objections.Add($"{file.Path} has a package without a hash");
            }
        }

        return objections;
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git" or ".e2c"));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
