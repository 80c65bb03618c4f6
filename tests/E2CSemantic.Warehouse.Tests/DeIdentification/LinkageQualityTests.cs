using System.Globalization;
using E2CSemantic.Synthesis;
using E2CSemantic.Testing;
using Xunit.Abstractions;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>
/// Linkage measured on a made-up state at the generator's default error rates, pair by pair of records of all its agencies. Set
/// <c>E2C_LINKAGE_PEOPLE</c> to measure a state of another size.
/// </summary>
public class LinkageQualityTests(ITestOutputHelper output)
{
    private const int People = 20_000;

    [Fact]
    [Trait("Requirement", "B4")]
    public void Linkage_IsPreciseAndComplete_OnAMadeUpState()
    {
        using var folder = new TemporaryFolder();
        var people = int.TryParse(Environment.GetEnvironmentVariable("E2C_LINKAGE_PEOPLE"), CultureInfo.InvariantCulture, out var asked) ? asked : People;
        var written = StateSynthesizer.Write(new(people, 20240901, 2014, 2024, folder.PathTo("state"), 1), null, CancellationToken.None);
        Assert.True(written.Succeeded, string.Join('\n', written.Diagnostics));
        using var open = new OpenVault();
        using var quality = new LinkageQuality(open.Vault, folder.PathTo("state"));

        quality.LinkAll();

        output.WriteLine($"{people} people: {quality.Describe()}");
        foreach (var line in quality.WorstPairs().Concat(quality.ByFile))
        {
            output.WriteLine(line);
        }

        var (precision, recall, pairs) = quality.Pairs(across: false);
        var (acrossPrecision, acrossRecall, _) = quality.Pairs(across: true);
        Assert.True(pairs > 1_000_000);
        Assert.InRange(precision, 0.999, 1);
        Assert.InRange(recall, 0.98, 1);
        Assert.InRange(acrossPrecision, 0.999, 1);
        Assert.InRange(acrossRecall, 0.98, 1);
    }
}
