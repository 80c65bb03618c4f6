using System.Text;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Names;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Tests.Dirt;

public class ClerkTests
{
    private const int Occasions = 200_000;

    private static readonly Identity _jose = new()
    {
        Number = 1,
        Chance = new(1),
        First = new("José"),
        Middle = new("Ángel"),
        Last = new("Núñez"),
        SecondLast = new("Peña"),
        Sex = Sex.Male,
        Race = Race.Hispanic,
        BirthDay = new DateOnly(2001, 3, 9).DayNumber,
        Sasid = 1_234_567_890,
        Ssn = 123_456_789,
    };

    [Fact]
    public void Names_AreSpeltAsTheAgencySpells()
    {
        Assert.Equal([0x4A, 0x6F, 0x73, 0xE9], Of(Spelling.Western).FirstOf(_jose, 0).ToArray());
        Assert.Equal("José", Encoding.UTF8.GetString(Of(Spelling.Utf8).FirstOf(_jose, 0)));
        Assert.Equal("JOSE", Encoding.ASCII.GetString(Of(Spelling.Capitals).FirstOf(_jose, 0)));
        Assert.Matches("^Nunez[- ]Pena$", Encoding.ASCII.GetString(Of(Spelling.Plain).LastOf(_jose, 2020, 0)));
    }

    [Fact]
    public void LastOf_IsTheNewName_AfterAMarriage()
    {
        var married = _jose with { MarriedLast = new("Cruz"), MarriedYear = 2022 };

        Assert.StartsWith("Nunez", Encoding.ASCII.GetString(Of(Spelling.Plain).LastOf(married, 2021, 0)), StringComparison.Ordinal);
        Assert.Equal("Cruz", Encoding.ASCII.GetString(Of(Spelling.Plain).LastOf(married, 2022, 0)));
    }

    // 200,000 occasions at a fixed seed; the ranges are more than 5 standard deviations wide.
    [Fact]
    public void Errors_AreAsManyAsTheRatesSay()
    {
        var clerk = new Clerk(new(Spelling.Plain) { Typo = 20_000, Nickname = 30_000, HalfName = 50_000, DaySwap = 4_000, DayDigit = 3_000, NoNumber = 40_000, NumberDigit = 2_000 });
        var first = Count(occasion => Encoding.ASCII.GetString(clerk.FirstOf(_jose, occasion)));
        var days = Count(occasion => clerk.BirthOf(_jose, occasion));
        var numbers = Count(occasion => clerk.Number(_jose.Ssn, _jose.Chance, occasion) ?? -1);

        Assert.InRange(first["Pepe"], 5_600, 6_400);
        Assert.InRange(first.Where(pair => pair.Key is not ("Jose" or "Pepe")).Sum(pair => pair.Value), 1_700, 2_200);
        Assert.InRange(days[(2001, 9, 3)], 1_750, 2_250);
        Assert.InRange(days.Where(pair => pair.Key != (2001, 9, 3) && pair.Key != (2001, 3, 9)).Sum(pair => pair.Value), 450, 750);
        Assert.InRange(numbers.Where(pair => pair.Key != -1 && pair.Key != _jose.Ssn).Sum(pair => pair.Value), 280, 500);
    }

    [Fact]
    public void Number_IsMissingOrHasOneWrongDigit()
    {
        var clerk = new Clerk(new(Spelling.Plain) { NoNumber = 500_000, NumberDigit = 1_000_000 });
        var numbers = Enumerable.Range(0, 200).Select(occasion => clerk.Number(_jose.Ssn, _jose.Chance, occasion)).ToArray();

        Assert.Contains(null, numbers);
        Assert.All(numbers.OfType<long>(), number => Assert.Equal(1, $"{number:000000000}".Zip($"{_jose.Ssn:000000000}").Count(pair => pair.First != pair.Second)));
    }

    [Fact]
    public void BirthOf_IsAlwaysADay()
    {
        var clerk = new Clerk(new(Spelling.Plain) { DaySwap = 200_000, DayDigit = 500_000 });
        for (var day = 0; day < 366; day++)
        {
            var who = _jose with { BirthDay = new DateOnly(2004, 1, 1).DayNumber + day };
            for (var occasion = 0; occasion < 20; occasion++)
            {
                var (year, month, dayOfMonth) = clerk.BirthOf(who, occasion);
                Assert.InRange(new DateOnly(year, month, dayOfMonth).DayNumber, who.BirthDay - 400, who.BirthDay + 400);
            }
        }
    }

    private static Clerk Of(Spelling spelling) => new(new FeedErrors(spelling));

    private static Dictionary<T, int> Count<T>(Func<int, T> ask)
        where T : notnull =>
        Enumerable.Range(0, Occasions).Select(ask).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
}
