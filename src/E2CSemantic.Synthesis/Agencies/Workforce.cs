using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>WIOA: spells in workforce programs, one JSON object a line, by program year (July to June, called by the year it begins in).</summary>
internal static class Workforce
{
    private static readonly Clerk _clerk = new(FeedErrors.Workforce);

    /// <summary>Adults: mostly the career centres' services, some after they lost their work.</summary>
    public static void Write(Desk desk, Adult adult)
    {
        for (var year = desk.Plan.FirstYear; year <= desk.Plan.LastYear; year++)
        {
            var lost = year > desk.Plan.FirstYear && adult.Life.Works(year - 1) && !adult.Life.Works(year);
            if (adult.Identity.Chance.Hit(lost ? 120_000 : 12_000, Topic.Workforce, year))
            {
                WriteRow(desk, adult.Identity, year, lost ? 1 : adult.Identity.Chance.Hit(250_000, Topic.Workforce, year + 4_000) ? 0 : 3);
            }
        }
    }

    /// <summary>Young people without a diploma or out of work.</summary>
    public static void Write(Desk desk, Pupil pupil)
    {
        if (pupil.Kind != PupilKind.Member)
        {
            return;
        }

        var chance = pupil.Identity.Chance;
        var start = pupil.Graduated > 0 ? pupil.Graduated : pupil.LastSchoolYear;
        if (chance.Hit(pupil.Graduated == 0 ? 90_000 : pupil.IsPoor ? 35_000 : 10_000, Topic.Workforce))
        {
            WriteRow(desk, pupil.Identity, start + chance.Between(0, 6, Topic.Workforce, 1), 2);
        }

        if (chance.Hit(60_000, Topic.Workforce, 2))
        {
            WriteRow(desk, pupil.Identity, start + chance.Between(5, 14, Topic.Workforce, 3), 3);
        }
    }

    private static void WriteRow(Desk desk, Identity who, int year, int title)
    {
        if (desk.Writer(FileKind.Workforce, year) is not { } row)
        {
            return;
        }

        var chance = who.Chance;
        var entry = SchoolCalendar.Day(year, 7, 1) + chance.Below(250, Topic.Workforce, year + 8_000);
        var exit = entry + chance.Between(30, 110, Topic.Workforce, year + 12_000);
        row.Begin(who.Number);
        row.Raw("{\"ssn\":\""u8);
        row.Digits(_clerk.Number(who.Ssn, chance.Of(7), year) ?? who.Ssn, 9);
        row.Raw("\",\"first_name\":\""u8);
        row.Raw(_clerk.FirstOf(who, year));
        row.Raw("\",\"last_name\":\""u8);
        row.Raw(_clerk.LastOf(who, year, year));
        row.Raw("\",\"birth_date\":\""u8);
        var (birthYear, month, day) = _clerk.BirthOf(who, year);
        row.Day(birthYear, month, day, DayForm.YearMonthDay);
        row.Raw("\",\"title\":\""u8);
        row.Raw(title switch { 0 => "A"u8, 1 => "D"u8, 2 => "Y"u8, _ => "WP"u8 });
        row.Raw("\",\"entry_date\":\""u8);
        row.Day(entry, DayForm.YearMonthDay);
        row.Raw("\",\"exit_date\":\""u8);
        row.Day(exit, DayForm.YearMonthDay);
        row.Raw("\",\"exit_reason\":\""u8);
        row.Raw(chance.Below(200, Topic.Workforce, year + 16_000) switch { 0 => "01"u8, 1 or 2 => "02"u8, 3 => "03"u8, 4 => "04"u8, 5 => title == 2 ? "05"u8 : "00"u8, _ => "00"u8 });
        row.Raw("\",\"workforce_area\":\""u8);
        row.Raw(desk.Map.Towns[desk.Map.PickTown(chance, Topic.Town, 1)].WorkforceText);
        if (title != 3 && chance.Hit(560_000, Topic.Workforce, year + 20_000))
        {
            row.Raw("\",\"credential_date\":\""u8);
            row.Day(exit + chance.Below(300, Topic.Workforce, year + 24_000), DayForm.YearMonthDay);
            row.Raw("\",\"skill_gain\":\""u8);
        }
        else
        {
            row.Raw("\",\"credential_date\":null,\"skill_gain\":\""u8);
        }

        row.Flag(title != 3 && chance.Hit(480_000, Topic.Workforce, year + 28_000));
        row.Raw("\"}"u8);
        row.End();
    }
}
