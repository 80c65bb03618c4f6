using E2CSemantic.Testing;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

public sealed class LinkageRulesReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private static readonly string Path = Repository.PathTo("warehouse", "linkage", "rules.yaml");

    [Fact]
    public void Read_GivesTheRulesInOrder_WithATokenForEachCombination()
    {
        var rules = LinkageRulesReader.Read(Path).Value!;

        Assert.Equal(
            ["state_id", "ssn", "staff_id", "licence", "local_id", "identifier", "name_birth_date_middle", "name_birth_date_town", "name_swapped_birth_date"],
            rules.Rules.Select(rule => rule.Name));
        Assert.Equal(7, rules.Tokens.Length);
        Assert.Equal("WILLIAM", System.Text.Encoding.UTF8.GetString(rules.RootOf("BILL"u8)));
    }

    [Theory]
    [InlineData("same: [state_id]", "same: [state_number]", "E2C_LINKAGE_FIELD_UNKNOWN")]
    [InlineData("link: 0.995", "link: 1.5", "E2C_LINKAGE_SHARE")]
    [InlineData("review: 0.3", "review: 0.999", "E2C_LINKAGE_THRESHOLDS")]
    [InlineData("ALBERT: [AL, BERT]", "ALBERT: AL", "E2C_LINKAGE_LIST")]
    [InlineData("    same: [first_name, last_name, birth_date]\n    birth_date: swapped", "    same: [first_name, last_name]\n    birth_date: swapped", "E2C_LINKAGE_SWAPPED")]
    public void Read_TellsTheFault_WhenARuleIsWrong(string good, string bad, string code)
    {
        var file = _folder.PathTo("rules.yaml");
        var text = File.ReadAllText(Path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(good, bad, StringComparison.Ordinal));

        Assert.Contains(code, LinkageRulesReader.Read(file).Diagnostics.Select(fault => fault.Code));
    }

    public void Dispose() => _folder.Dispose();
}
