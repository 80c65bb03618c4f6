using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Registers;

namespace E2CSemantic.Warehouse.Tests.Registers;

/// <summary>A register is only ever added to; any other change is found.</summary>
public sealed class ChainedRegisterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ChainedRegister _register;

    public ChainedRegisterTests()
    {
        _register = new(Written);
        _register.Append(new { what = "first" });
        _register.Append(new { what = "second" });
        _register.Append(new { what = "third" });
    }

    private string Written => _folder.PathTo("registers", "some.jsonl");

    [Fact]
    public void Read_GivesTheEntriesInOrder_WhenTheyWereAppended()
    {
        Assert.Equal(["1 first", "2 second", "3 third"], _register.Read().Select(entry => $"{entry["number"]} {entry["what"]}"));
        Assert.Null(_register.FirstBroken());
    }

    [Theory]
    [InlineData("first", 1)]
    [InlineData("second", 2)]
    [InlineData("third", 3)]
    public void FirstBroken_NamesTheEntry_WhenItWasChanged(string word, int number)
    {
        File.WriteAllText(Written, File.ReadAllText(Written).Replace(word, "forged", StringComparison.Ordinal));

        Assert.Equal(number, _register.FirstBroken());
    }

    [Fact]
    public void FirstBroken_NamesTheEntryAfter_WhenOneWasLeftOut()
    {
        var lines = File.ReadAllLines(Written);
        File.WriteAllText(Written, lines[0] + "\n" + lines[2] + "\n");

        Assert.Equal(2, _register.FirstBroken());
    }

    [Fact]
    public void Append_DropsWhatAKilledProcessLeft_WhenTheLastLineIsNotWhole()
    {
        File.AppendAllText(Written, "{\"number\":4,\"what\":\"ha");

        _register.Append(new { what = "fourth" });

        Assert.Equal(["first", "second", "third", "fourth"], _register.Read().Select(entry => (string?)entry["what"]));
        Assert.Null(_register.FirstBroken());
    }

    public void Dispose() => _folder.Dispose();
}
