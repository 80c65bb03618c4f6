using E2CSemantic.Synthesis.Files;

namespace E2CSemantic.Synthesis.Tests.Files;

public class FileCatalogTests
{
    [Fact]
    public void Layouts_StandInTheOrderOfTheirKinds() =>
        Assert.Equal(Enum.GetValues<FileKind>(), FileLayouts.All.Select(layout => layout.Kind));

    [Fact]
    public void Find_NamesTheFileOfAYearAndPart()
    {
        var catalog = new FileCatalog(2010, 2021);

        Assert.Equal("SIMS_2012_march.csv", catalog.Files[catalog.Find(FileKind.Sims, 2012, 1)].Name);
        Assert.Equal("WAGES_2021Q4.csv", catalog.Files[catalog.Find(FileKind.Wages, 2021, 3)].Name);
        Assert.Equal("GRADUATION.csv", catalog.Files[catalog.Find(FileKind.Graduation, 2010)].Name);
    }

    [Theory]
    [InlineData(FileKind.Mcas, 2020)]
    [InlineData(FileKind.Courses, 2010)]
    [InlineData(FileKind.Access, 2012)]
    [InlineData(FileKind.Sims, 2009)]
    [InlineData(FileKind.Sims, 2022)]
    public void Find_SaysNone_WhenTheAgencySendsNone(object kind, int year) =>
        Assert.Equal(-1, new FileCatalog(2010, 2021).Find((FileKind)kind, year));

    [Fact]
    public void Files_AreNamedOnce()
    {
        var files = new FileCatalog(2002, 2024).Files;

        Assert.Equal(files.Length, files.Select(file => (file.Folder, file.Name)).Distinct().Count());
    }
}
