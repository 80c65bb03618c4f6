using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;

namespace E2CSemantic.Synthesis.Tests.Dirt;

public class TypistTests
{
    private static readonly string[] _names = ["Sullivan", "Li", "O'Brien", "Núñez", "Jean-Baptiste", "Nguyen"];

    [Fact]
    public void Mistype_KeepsANameANearOne()
    {
        foreach (var name in _names)
        {
            for (var occasion = 0; occasion < 500; occasion++)
            {
                var typed = Typist.Mistype(name, new Chance(1), occasion);

                Assert.InRange(typed.Length, Math.Max(2, name.Length - 2), name.Length + 2);
                Assert.Equal(name[0], typed[0]);
                Assert.DoesNotContain(typed, letter => letter is ',' or '"' or '|' or '\n' or '\t');
            }
        }
    }

    [Fact]
    public void Mistype_MakesEveryKindOfMistake()
    {
        var typed = Enumerable.Range(0, 500).Select(occasion => Typist.Mistype("Sullivan", new Chance(2), occasion)).ToArray();

        Assert.Contains(typed, name => name.Length == 9);
        Assert.Contains(typed, name => name.Length == 7);
        Assert.Contains("Sulivan", typed);
        Assert.Contains(typed, name => name.Length == 8 && name.Order().SequenceEqual("Sullivan".Order()) && name != "Sullivan");
        Assert.InRange(typed.Count(name => name == "Sullivan"), 0, 60);
    }
}
