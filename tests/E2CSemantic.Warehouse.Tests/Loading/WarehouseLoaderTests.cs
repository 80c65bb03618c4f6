using E2CSemantic.Testing;

namespace E2CSemantic.Warehouse.Tests.Loading;

public class WarehouseLoaderTests
{
    [Fact]
    public void Load_ReportsEveryRuleAndTable_WhenTheSampleIsLoaded()
    {
        using var data = new TemporaryFolder();

        var report = Sample.Loader().Load(Sample.Contract, Sample.Folder, data.FullPath, "tester", null);

        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        Snapshot.Match((report.Value with { LoadedAt = default, Anonymity = null, Submissions = [.. report.Value.Submissions.Select(submission => submission with { At = default })] }).ToJson(), extension: "json");
    }
}
