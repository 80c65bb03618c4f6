using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Names;

namespace E2CSemantic.Synthesis.People;

/// <summary>Makes identities; numbers given by the state are never given twice.</summary>
internal sealed class IdentityMaker(ulong seed)
{
    // 898 areas without 000, 666 and 900-999, 99 groups, 9,999 serials.
    private const long SsnCount = 898L * 99 * 9_999;

    private readonly ulong _people = Mix.Of(seed, 1);
    private readonly Shuffle _sasids = new(Mix.Of(seed, 2), 900_000_000);
    private readonly Shuffle _ssns = new(Mix.Of(seed, 3), SsnCount);

    public Chance ChanceOf(int number) => new(Mix.Of(_people, (ulong)number));

    /// <summary>Makes somebody of a family (whose chance gives the last name) and culture.</summary>
    public Identity Make(int number, Race race, Chance family, int culture, int birthDay, int adultYear)
    {
        var chance = ChanceOf(number);
        var names = NameTable.Instance;
        var sex = chance.Below(1_000_000, Topic.Sex) switch
        {
            < 487_000 => Sex.Female,
            < 999_000 => Sex.Male,
            _ => Sex.NonBinary,
        };
        var isFemale = sex == Sex.Female || (sex == Sex.NonBinary && chance.Hit(500_000, Topic.Sex, 1));

        // Families of other cultures often give an English first name.
        var firstCulture = culture != 0 && chance.Hit(culture == 3 ? 500_000 : 350_000, Topic.Culture) ? 0 : culture;
        var hasSecond = family.Hit(culture == 1 ? 220_000 : 30_000, Topic.SecondSurname);
        var marries = isFemale && chance.Hit(300_000, Topic.Marriage);
        return new()
        {
            Number = number,
            Chance = chance,
            First = names.First(firstCulture, isFemale, chance, Topic.FirstName),
            Middle = chance.Hit(160_000, Topic.MiddleName) ? null : names.First(firstCulture, isFemale, chance.Of(1), Topic.MiddleName),
            Last = names.Surname(culture, family, Topic.Surname),
            SecondLast = hasSecond ? names.Surname(culture, family.Of(2), Topic.Surname) : null,
            MarriedLast = marries ? names.Surname(culture, chance.Of(3), Topic.Surname) : null,
            MarriedYear = marries ? adultYear + chance.Between(4, 16, Topic.Marriage, 1) : int.MaxValue,
            Sex = sex,
            Race = race,
            BirthDay = birthDay,
            Sasid = 1_000_000_000 + _sasids.Of(number),
            Ssn = SsnOf(_ssns.Of(number)),
        };
    }

    private static int SsnOf(long place)
    {
        var serial = (int)(place % 9_999) + 1;
        var group = (int)(place / 9_999 % 99) + 1;
        var area = (int)(place / (9_999 * 99)) + 1;
        return ((area >= 666 ? area + 1 : area) * 1_000_000) + (group * 10_000) + serial;
    }
}
