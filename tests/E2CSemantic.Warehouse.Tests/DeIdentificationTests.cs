using System.Text;
using E2CSemantic.Warehouse.Releases;

namespace E2CSemantic.Warehouse.Tests;

/// <summary>Seeded identifiers are found nowhere: the vault holds them encrypted, and no store, release, report, fault or record repeats one.</summary>
public class DeIdentificationTests
{
    [Fact]
    public void Identifiers_AreInTheVaultOnly_WhenSeededOnesAreLoaded()
    {
        using var source = new SmallSource();
        string[] seeded = ["UNMISTAKABLE-SID-0001", "UNMISTAKABLE-SID-0002"];
        foreach (var file in Directory.GetFiles(source.From))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("7001", seeded[0], StringComparison.Ordinal).Replace("7002", seeded[1], StringComparison.Ordinal));
        }

        var report = source.Load().Value!;
        var cut = new ReleaseStore(Sample.Star, [], source.Data, TimeProvider.System, Sample.Gate).Cut("seeded").Value!;
        source.Replace(SmallSource.Attributes, $"{seeded[0]},2005,H", $"{seeded[0]},2005,{seeded[1]}");
        var faults = string.Join('\n', source.Load().Diagnostics);

        Assert.Empty(FilesThatHold(source.Data, "UNMISTAKABLE-SID"));
        Assert.DoesNotContain("UNMISTAKABLE", report.ToJson() + faults + cut, StringComparison.Ordinal);
        Assert.Contains("E2C_LOAD_CODE", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_RepeatNoField_WhenTheHeaderIsMissing()
    {
        using var source = new SmallSource();
        source.Write(SmallSource.Attributes, "UNMISTAKABLE-SID-0001,2004,B\n");

        Assert.DoesNotContain("UNMISTAKABLE", string.Join('\n', source.Faults()), StringComparison.Ordinal);
    }

    private static string[] FilesThatHold(string folder, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        return
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(wanted) >= 0)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')),
        ];
    }
}
