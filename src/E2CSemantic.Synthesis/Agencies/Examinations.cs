using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>SAT, ACT and AP in grades 11 and 12, ACCESS of who learns English.</summary>
internal static class Examinations
{
    private static readonly Clerk _board = new(FeedErrors.CollegeBoard);
    private static readonly Clerk _wida = new(FeedErrors.Wida);
    private static readonly int[] _exams = [7, 14, 16, 20, 23, 31, 34, 36, 37, 40, 43, 48, 53, 57, 66, 78, 82, 83, 85, 87, 90, 93];

    public static void Write(Desk desk, Pupil pupil)
    {
        foreach (var spell in pupil.Spells)
        {
            var isThere = spell.Entry < SchoolCalendar.March(spell.Year) && !(spell.Exit < SchoolCalendar.Day(spell.Year, 5, 15));
            if (!isThere)
            {
                continue;
            }

            if (spell.Grade >= 11)
            {
                WriteSat(desk, pupil, spell);
                WriteAct(desk, pupil, spell);
                WriteAdvancedPlacement(desk, pupil, spell);
            }

            if (spell.Grade >= 0 && desk.Writer(FileKind.Access, spell.Year) is { } row && PupilState.Of(pupil, spell).IsEnglishLearner)
            {
                WriteAccess(row, pupil, spell);
            }
        }
    }

    private static void WriteSat(Desk desk, Pupil pupil, SchoolSpell spell)
    {
        var chance = pupil.Identity.Chance;
        var rate = Math.Clamp(640_000 + (pupil.Ability * 250), 80_000, 960_000);
        if (!chance.Hit(rate, Topic.Sat) || (spell.Grade == 12 && !chance.Hit(550_000, Topic.Sat, 1)) || (spell.Year == 2020 && spell.Grade == 11))
        {
            return;
        }

        var row = desk.Writer(FileKind.Sat, spell.Year)!;
        Begin(row, pupil, spell.Year, _board, spell.Year * 4);
        row.Day(spell.Grade == 11 ? SchoolCalendar.Day(spell.Year, 3, 14) : SchoolCalendar.Day(spell.Year - 1, 10, 3), DayForm.YearMonthDay);
        for (var part = 0; part < 2; part++)
        {
            var score = 515 + ((pupil.Ability + chance.Bell(Topic.Sat, (spell.Year * 4) + part + 10)) / 11) + (spell.Grade == 12 ? 15 : 0);
            row.Number(Math.Clamp(score / 10 * 10, 200, 800));
        }

        row.End();
    }

    private static void WriteAct(Desk desk, Pupil pupil, SchoolSpell spell)
    {
        var chance = pupil.Identity.Chance;
        if (spell.Grade != 12 || pupil.Ability < -300 || !chance.Hit(250_000, Topic.Act))
        {
            return;
        }

        var row = desk.Writer(FileKind.Act, spell.Year)!;
        Begin(row, pupil, spell.Year, _board, (spell.Year * 4) + 1);
        row.Day(SchoolCalendar.Day(spell.Year - 1, 12, 12), DayForm.YearMonthDay);
        row.Number(Math.Clamp(22 + ((pupil.Ability + chance.Bell(Topic.Act, 1)) / 210), 8, 36));
        row.End();
    }

    private static void WriteAdvancedPlacement(Desk desk, Pupil pupil, SchoolSpell spell)
    {
        var chance = pupil.Identity.Chance;
        var rate = Math.Clamp(150_000 + ((spell.Year - 2010) * 9_000) + (pupil.Ability * 240), 5_000, 900_000);
        if (!chance.Hit(rate, Topic.AdvancedPlacement, spell.Year))
        {
            return;
        }

        var first = chance.Below(_exams.Length, Topic.AdvancedPlacement, spell.Year + 4_000);
        var count = 1 + chance.Below(pupil.Ability > 900 ? 4 : 2, Topic.AdvancedPlacement, spell.Year + 8_000);
        for (var exam = 0; exam < count; exam++)
        {
            var row = desk.Writer(FileKind.AdvancedPlacement, spell.Year)!;
            Begin(row, pupil, spell.Year, _board, (spell.Year * 4) + 2);
            row.Digits(_exams[(first + (exam * 5)) % _exams.Length], 2);
            row.Number(Math.Clamp(3 + ((pupil.Ability - 750 + (chance.Bell(Topic.AdvancedPlacement, (spell.Year * 8) + exam) * 2)) / 450), 1, 5));
            row.End();
        }
    }

    private static void WriteAccess(RowWriter row, Pupil pupil, SchoolSpell spell)
    {
        var chance = pupil.Identity.Chance;
        Begin(row, pupil, spell.Year, _wida, spell.Year * 4);
        var composite = Math.Clamp(30 + ((pupil.Ability + chance.Bell(Topic.Access, spell.Year)) / 60), 10, 60);
        row.Text(spell.School.CodeText);
        row.Text(Sims.GradeCode(spell.Grade));
        row.Tenths(composite);
        row.Number(230 + (spell.Grade * 9) + (composite * 2));
        row.End();
    }

    private static void Begin(RowWriter row, Pupil pupil, int year, Clerk clerk, int occasion)
    {
        var who = pupil.Identity;
        row.Begin(who.Number);
        if (clerk.Number(who.Sasid, who.Chance, occasion) is { } sasid)
        {
            row.Digits(sasid, 10);
        }
        else
        {
            row.Empty();
        }

        clerk.First(row, who, occasion);
        clerk.Last(row, who, year, occasion);
        clerk.BirthDay(row, who, DayForm.YearMonthDay, occasion);
    }
}
