using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>Adult education: basic education, English, and preparation for an equivalency, which some who dropped out take.</summary>
internal static class AdultEducation
{
    private static readonly Clerk _clerk = new(FeedErrors.AdultEducation);

    public static void Write(Desk desk, Pupil pupil)
    {
        var chance = pupil.Identity.Chance;
        if (pupil.Kind == PupilKind.Member && pupil.Graduated == 0 && !pupil.Spells.IsEmpty && Enrollment.IsDropout(pupil.Spells[^1].Status)
            && chance.Hit(380_000, Topic.AdultEducation))
        {
            var year = pupil.LastSchoolYear + chance.Between(1, 5, Topic.AdultEducation, 1);
            WriteRow(desk, pupil.Identity, year, program: 2, isComplete: chance.Hit(520_000, Topic.AdultEducation, 2));
        }
    }

    public static void Write(Desk desk, Adult adult)
    {
        var who = adult.Identity;
        for (var year = desk.Plan.FirstYear; year <= desk.Plan.LastYear; year++)
        {
            if (who.Chance.Hit(9_000, Topic.AdultEducation, year))
            {
                var program = who.Race is Race.Hispanic or Race.Asian ? 1 : who.Chance.Below(3, Topic.AdultEducation, 10);
                WriteRow(desk, who, year, program, who.Chance.Hit(350_000, Topic.AdultEducation, year + 4_000));
            }
        }
    }

    private static void WriteRow(Desk desk, Identity who, int year, int program, bool isComplete)
    {
        if (desk.Writer(FileKind.AdultEducation, year) is not { } row)
        {
            return;
        }

        var chance = who.Chance;
        var entry = SchoolCalendar.Day(year - 1, 9, 1) + chance.Below(200, Topic.AdultEducation, year + 8_000);
        row.Begin(who.Number);
        row.Digits((who.Number * 10L) + program, 10);
        if (_clerk.Number(who.Ssn, chance.Of(6), year) is { } ssn)
        {
            row.Digits(ssn, 9);
        }
        else
        {
            row.Empty();
        }

        _clerk.First(row, who, year);
        _clerk.Last(row, who, year, year);
        _clerk.BirthDay(row, who, DayForm.MonthDayYear, year);
        row.Text(who.Sex switch { Sex.Female => "F"u8, Sex.Male => "M"u8, _ => "X"u8 });
        row.Text(program switch { 0 => "ABE"u8, 1 => "ESOL"u8, _ => "HSE"u8 });
        row.Day(entry, DayForm.MonthDayYear);
        row.Day(entry + chance.Between(20, 90, Topic.AdultEducation, year + 12_000), DayForm.MonthDayYear);
        row.Text(isComplete ? "C"u8 : chance.Below(3, Topic.AdultEducation, year + 16_000) switch { 0 => "L"u8, 1 => "M"u8, _ => "U"u8 });
        row.End();
    }
}
