using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>What projects were given is kept in the vault, and whoever leaves is in it no more.</summary>
public sealed class ProjectPastsTests : IDisposable
{
    private readonly OpenVault _open = new();

    [Fact]
    [Trait("Requirement", "B8")]
    public void KeepGiven_AddsExtracts_OfEachProjectApart()
    {
        _open.Vault.KeepGiven("alpha", new(Numbers((1, 10), (2, 10)), [Numbers((1, 5), (2, 0))]));
        _open.Vault.KeepGiven("alpha", new(Numbers((2, 11)), [Numbers((2, 6))]));
        _open.Vault.KeepGiven("alpha-2", new(Numbers((3, 12)), []));
        _open.Reopen();

        Assert.Equal("1:10 2:11 | 1:5 2:0 | 2:6", Text(_open.Vault.PastOf("alpha")));
        Assert.Equal("3:12", Text(_open.Vault.PastOf("alpha-2")));
        Assert.Equal("", Text(_open.Vault.PastOf("beta")));
    }

    [Fact]
    [Trait("Requirement", "U17")]
    public void EraseProjectCodes_TakesPeopleOutOfEveryProjectsPast()
    {
        _open.Vault.KeepGiven("alpha", new(Numbers((1, 10), (2, 10)), [Numbers((1, 5), (2, 0))]));
        _open.Vault.KeepGiven("beta", new(Numbers((1, 12), (3, 12)), [Numbers((3, 7))]));

        _open.Vault.EraseProjectCodes(new HashSet<long> { 1 });
        _open.Reopen();

        Assert.Equal("2:10 | 2:0", Text(_open.Vault.PastOf("alpha")));
        Assert.Equal("3:12 | 3:7", Text(_open.Vault.PastOf("beta")));
    }

    public void Dispose() => _open.Dispose();

    private static Dictionary<long, long> Numbers(params (long Person, long Number)[] numbers) => numbers.ToDictionary(pair => pair.Person, pair => pair.Number);

    private static string Text(ProjectPast past) => string.Join(
        " | ", past.Told.Prepend(past.Classes).Select(numbers => string.Join(' ', numbers.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}:{pair.Value}"))));
}
