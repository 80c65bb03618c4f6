using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>SSDR: one row for each offence of a pupil and what was done.</summary>
internal static class Discipline
{
    private static readonly int[] _actions = [34, 90, 91, 95, 100];

    public static void Write(Desk desk, Pupil pupil)
    {
        foreach (var spell in pupil.Spells)
        {
            // Older boys, the weak and the poor more often; since 2015 the law asks for other ways first.
            var rate = (1_000_000 - pupil.Standing) / 1000 * (spell.Grade < 3 ? 8 : spell.Grade < 6 ? 30 : 110);
            rate = rate * (pupil.IsPoor ? 14 : 7) / 10 * (pupil.Identity.Sex == Sex.Male ? 13 : 7) / 10 * (spell.Year >= 2015 ? 7 : 10) / 10;
            rate = spell.Year is 2021 ? rate / 5 : spell.Year is 2020 ? rate * 2 / 3 : rate;
            for (var number = 0; number < 3 && pupil.Identity.Chance.Hit(number == 0 ? rate : 300_000, Topic.Offense, (spell.Year * 8) + number); number++)
            {
                WriteRow(desk.Writer(FileKind.Discipline, spell.Year)!, pupil, spell, number);
            }

            if (spell.Status == Enrollment.Expelled)
            {
                WriteRow(desk.Writer(FileKind.Discipline, spell.Year)!, pupil, spell, 3);
            }
        }
    }

    private static void WriteRow(RowWriter row, Pupil pupil, SchoolSpell spell, int number)
    {
        var chance = pupil.Identity.Chance;
        var occasion = (spell.Year * 8) + number;
        var isExpelled = number == 3;
        var last = spell.Exit ?? SchoolCalendar.LastDay(spell.Year);
        var length = Math.Max(1, Math.Min(last, SchoolCalendar.LastDay(spell.Year)) - spell.Entry);
        var action = isExpelled ? 2 : chance.Pick(_actions, Topic.Offense, occasion + 40_000);
        row.Begin(pupil.Identity.Number);
        row.Digits(pupil.Identity.Sasid, 10);
        row.Text(spell.School.CodeText);
        row.Digits((pupil.Identity.Number * 8L) + number + ((spell.Entry > SchoolCalendar.FirstDay(spell.Year)) ? 4 : 0), 10);
        row.Day(isExpelled ? last : spell.Entry + chance.Below(length, Topic.OffenseDay, occasion), DayForm.MonthDayYear);
        row.Digits(chance.Between(1, 19, Topic.Offense, occasion + 80_000), 2);
        row.Text(action switch { 0 => "ISS"u8, 1 => "OSS"u8, 2 => "EXP"u8, 3 => "ALT"u8, _ => "REM"u8 });
        row.Tenths(isExpelled ? 600 : (action == 0 ? 5 : 10) * (1 + chance.Below(action == 1 ? 5 : 2, Topic.OffenseDay, occasion + 40_000)));
        row.End();
    }
}
