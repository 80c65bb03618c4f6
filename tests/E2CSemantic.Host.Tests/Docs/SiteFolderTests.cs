using System.Collections.Immutable;
using E2CSemantic.Host.Docs;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Docs;

public sealed class SiteFolderTests : IDisposable
{
    private static readonly ImmutableSortedDictionary<string, string> _site =
        ImmutableSortedDictionary<string, string>.Empty.Add("index.html", "first").Add("k12/enrollment.html", "metric");

    private readonly TemporaryFolder _folder = new();

    private string Target => _folder.PathTo("site");

    [Fact]
    public void Write_PutsTheFilesAndAListOfThem()
    {
        var written = SiteFolder.Write(Target, _site);

        Assert.Equal(Target, written.Value);
        Assert.Equal("metric", File.ReadAllText(Path.Combine(Target, "k12", "enrollment.html")));
        Assert.Equal("index.html\nk12/enrollment.html\n", File.ReadAllText(Path.Combine(Target, ".e2c-docs")));
    }

    [Fact]
    public void Write_ReplacesTheFormerSiteWhole_AndLeavesNothingBeside()
    {
        SiteFolder.Write(Target, _site);
        var written = SiteFolder.Write(Target + Path.DirectorySeparatorChar, _site.Remove("k12/enrollment.html").SetItem("index.html", "second"));

        Assert.True(written.Succeeded);
        Assert.Equal("second", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.False(Directory.Exists(Path.Combine(Target, "k12")));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_folder.FullPath));
    }

    [Fact]
    public void Write_TakesAnEmptyFolder()
    {
        Directory.CreateDirectory(Target);

        Assert.True(SiteFolder.Write(Target, _site).Succeeded);
    }

    [Theory]
    [InlineData("notes.txt", false)]
    [InlineData("k12/notes.txt", true)]
    [InlineData("index.html", false)]
    public void Write_IsRefused_WhenTheFolderHoldsAnythingElse(string foreign, bool hasSite)
    {
        if (hasSite)
        {
            SiteFolder.Write(Target, _site);
        }

        var file = Path.Combine(Target, foreign);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "mine");

        var fault = Assert.Single(SiteFolder.Write(Target, _site.SetItem("index.html", "second")).Diagnostics);

        Assert.Equal(("E2C_DOCS_FOLDER_FOREIGN", $"The folder \"{Target}\" holds what no site of the definitions put there: {foreign}."), (fault.Code, fault.Message));
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Equal(hasSite, File.Exists(Path.Combine(Target, "index.html")) && File.ReadAllText(Path.Combine(Target, "index.html")) == "first");
    }

    [Fact]
    public void Write_IsRefused_WhenTheFolderIsAFileOrALink()
    {
        File.WriteAllText(Target, "mine");
        var link = _folder.PathTo("link");
        Directory.CreateSymbolicLink(link, Directory.CreateDirectory(_folder.PathTo("elsewhere")).FullName);

        Assert.Equal("E2C_DOCS_FOLDER_FOREIGN", Assert.Single(SiteFolder.Write(Target, _site).Diagnostics).Code);
        Assert.Equal("E2C_DOCS_FOLDER_FOREIGN", Assert.Single(SiteFolder.Write(link, _site).Diagnostics).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.PathTo("elsewhere")));
    }

    [Fact]
    public void Write_LeavesTheFormerSite_WhenItFailsOnTheWay()
    {
        SiteFolder.Write(Target, _site);

        // A page in a folder that is a file already cannot be written.
        Assert.ThrowsAny<IOException>(() => SiteFolder.Write(Target, _site.SetItem("index.html", "second").Add("k12/enrollment.html/more.html", "")));

        Assert.Equal("first", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_folder.FullPath));
    }

    public void Dispose() => _folder.Dispose();
}
