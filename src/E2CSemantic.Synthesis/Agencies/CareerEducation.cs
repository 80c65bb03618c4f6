using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>Career and technical education: who takes part in a program each year, and who completes it.</summary>
internal static class CareerEducation
{
    private static readonly int[] _programs = [120401, 460201, 460302, 470604, 480508, 120503, 510801, 110202, 500402, 150000, 520407, 10601, 460503, 131210];

    public static void Write(Desk desk, Pupil pupil)
    {
        foreach (var spell in pupil.Spells)
        {
            if (spell.Grade < 9 || desk.Writer(FileKind.CareerEducation, spell.Year) is not { } row || !PupilState.Of(pupil, spell).IsInCareerEducation)
            {
                continue;
            }

            row.Begin(pupil.Identity.Number);
            row.Digits(pupil.Identity.Sasid, 10);
            row.Text(spell.School.CodeText);
            row.Digits(_programs[pupil.Identity.Chance.Below(_programs.Length, Topic.Career, spell.School.District.Kind == DistrictKind.Vocational ? 1 : 2)], 6);
            row.Text(spell.Status == Enrollment.Graduated ? "C"u8 : spell.Exit is null ? "P"u8 : "W"u8);
            row.Day(spell.Entry, DayForm.MonthDayYear);
            row.Day(spell.Exit, DayForm.MonthDayYear);
            row.End();
        }
    }
}
