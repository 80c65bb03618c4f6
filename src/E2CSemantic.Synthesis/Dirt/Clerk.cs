using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.Names;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Dirt;

/// <summary>
/// Writes who somebody is as an agency has it, at its error rates. The same occasion (a year's file, one record) always has the same errors, so that
/// windows of a year agree; what is wrong is of the kind that passes a check of the format.
/// </summary>
internal sealed class Clerk(FeedErrors errors)
{
    private static readonly byte[] _hyphen = "-"u8.ToArray();
    private static readonly byte[] _space = " "u8.ToArray();

    public Spelling Spelling => errors.Spelling;

    public void First(RowWriter row, Identity who, int occasion)
    {
        row.Text(FirstOf(who, occasion));
    }

    public ReadOnlySpan<byte> FirstOf(Identity who, int occasion)
    {
        var name = who.First;
        if (who.Chance.Hit(errors.Nickname, Topic.Nickname, occasion) && NameTable.Instance.Nickname(name) is { } nickname)
        {
            name = nickname;
        }

        return Typed(name.In(errors.Spelling), name.Text, who.Chance, errors.Typo / 2, occasion * 8);
    }

    public void Middle(RowWriter row, Identity who, int occasion)
    {
        if (who.Middle is null || who.Chance.Hit(errors.NoMiddle, Topic.DropMiddle, occasion))
        {
            row.Empty();
        }
        else
        {
            row.Text(who.Middle.In(errors.Spelling));
        }
    }

    public void MiddleInitial(RowWriter row, Identity who, int occasion)
    {
        if (who.Middle is null || who.Chance.Hit(errors.NoMiddle, Topic.DropMiddle, occasion))
        {
            row.Empty();
        }
        else
        {
            row.Text(who.Middle.Capitals.AsSpan(0, 1));
        }
    }

    public void Last(RowWriter row, Identity who, int year, int occasion) => row.Text(LastOf(who, year, occasion));

    public ReadOnlySpan<byte> LastOf(Identity who, int year, int occasion)
    {
        var chance = who.Chance;
        if (who.MarriedLast is { } married && year >= who.MarriedYear && !chance.Hit(errors.OldName, Topic.OldName, occasion))
        {
            return Typed(married.In(errors.Spelling), married.Text, chance, errors.Typo / 2, (occasion * 8) + 4);
        }

        if (who.SecondLast is not { } second)
        {
            return Typed(who.Last.In(errors.Spelling), who.Last.Text, chance, errors.Typo / 2, (occasion * 8) + 4);
        }

        if (chance.Hit(errors.HalfName, Topic.DropHyphen, occasion))
        {
            return (chance.Hit(700_000, Topic.DropHyphen, occasion + 1_000_000) ? who.Last : second).In(errors.Spelling);
        }

        return (byte[])[.. who.Last.In(errors.Spelling), .. chance.Hit(500_000, Topic.SecondSurname) ? _hyphen : _space, .. second.In(errors.Spelling)];
    }

    public void BirthDay(RowWriter row, Identity who, DayForm form, int occasion)
    {
        var (year, month, day) = BirthOf(who, occasion);
        row.Day(year, month, day, form);
    }

    public (int Year, int Month, int Day) BirthOf(Identity who, int occasion)
    {
        var (year, month, day) = DateOnly.FromDayNumber(who.BirthDay);
        var chance = who.Chance;
        if (day <= 12 && chance.Hit(errors.DaySwap * 5 / 2, Topic.DaySwap, occasion))
        {
            return (year, day, month);
        }

        if (!chance.Hit(errors.DayDigit, Topic.DigitError, occasion))
        {
            return (year, month, day);
        }

        return chance.Below(4, Topic.DigitError, occasion + 1_000_000) switch
        {
            0 => (year - 1, month, Math.Min(day, 28)),
            1 => (year, (month % 12) + 1, Math.Min(day, 28)),
            2 => (year, month, day > 10 ? day - 10 : day + 10),
            _ => (year, month, (day % 28) + 1),
        };
    }

    /// <summary>A number with its errors; null where it is missing.</summary>
    public long? Number(long number, Chance chance, int occasion)
    {
        if (chance.Hit(errors.NoNumber, Topic.IdMissing, occasion))
        {
            return null;
        }

        if (!chance.Hit(errors.NumberDigit, Topic.IdError, occasion))
        {
            return number;
        }

        // One of the last six digits is another one; the first ones tell an area and stay plausible.
        var power = 1;
        for (var place = chance.Below(6, Topic.IdError, occasion + 1_000_000); place > 0; place--)
        {
            power *= 10;
        }

        var digit = (int)(number / power % 10);
        var wrong = (digit + chance.Between(1, 9, Topic.IdError, occasion + 2_000_000)) % 10;
        return number + ((wrong - digit) * (long)power);
    }

    private ReadOnlySpan<byte> Typed(ReadOnlySpan<byte> bytes, string text, Chance chance, int rate, int occasion)
    {
        if (!chance.Hit(rate, Topic.Typo, occasion))
        {
            return bytes;
        }

        var mistyped = new Name(Typist.Mistype(text, chance, occasion));
        return mistyped.In(errors.Spelling);
    }
}
