using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;
using E2CSemantic.Testing;

namespace E2CSemantic.Warehouse.Tests.Upgrading;

/// <summary>The shipped star as its first files declare it.</summary>
internal static class EarlierStar
{
    /// <summary>The star of the files up to a number, which are copied into a folder.</summary>
    public static StarSchema At(int version, TemporaryFolder copies)
    {
        var folder = Directory.CreateDirectory(copies.PathTo($"schema_{version}")).FullName;
        foreach (var file in Sample.Star.Files.Where(file => file.Number <= version))
        {
            File.Copy(Repository.PathTo("warehouse", "schema", file.Name), Path.Combine(folder, file.Name), overwrite: true);
        }

        var star = StarSchemaReader.Read(folder).Value!;
        Assert.Equal(version, star.Version);
        return star;
    }
}
