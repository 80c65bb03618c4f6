using E2CSemantic.Host.Interop.Drafts;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop.Drafts;

public sealed class DraftFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.PathTo("a", "drafts");

    private IEnumerable<string> Entries => Directory.EnumerateFileSystemEntries(_folder.FullPath, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_folder.FullPath, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [Fact]
    public void Write_PutsEveryDraft_AndNothingElse()
    {
        var written = DraftFolder.Write(Target, _folder.PathTo("metrics"), [Draft("k12.one"), Draft("ps.two")]);

        Assert.Equal(Target, written.Value);
        Assert.Equal(
            ["a", "a/drafts", "a/drafts/k12", "a/drafts/k12/one", "a/drafts/k12/one/v1.yaml", "a/drafts/ps", "a/drafts/ps/two", "a/drafts/ps/two/v1.yaml"], Entries);
        Assert.StartsWith("# ", File.ReadAllText(Path.Combine(Target, "k12", "one", "v1.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TakesBackWhatItMade_WhenAFileStandsWhereAFolderMustBe()
    {
        Directory.CreateDirectory(Path.Combine(Target, "k12"));
        File.WriteAllText(Path.Combine(Target, "ps"), "mine");
        var before = Entries.ToList();

        Assert.ThrowsAny<IOException>(() => DraftFolder.Write(Target, _folder.PathTo("metrics"), [Draft("k12.one"), Draft("ps.two")]));

        Assert.Equal(before, Entries);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, "ps")));
    }

    [Fact]
    public void Write_TakesBackTheFolderToo_WhenItIsNew()
    {
        // Two drafts of one name cannot both have its file.
        Assert.ThrowsAny<IOException>(() => DraftFolder.Write(Target, _folder.PathTo("metrics"), [Draft("k12.one"), Draft("k12.one")]));

        Assert.Empty(Entries);
    }

    public void Dispose() => _folder.Dispose();

    private static DraftMetric Draft(string name) =>
        new(MetricName.TryParse(name)!, new(1, 0, 0), "One", "One.", new(["kind: count"]), "a test");
}
