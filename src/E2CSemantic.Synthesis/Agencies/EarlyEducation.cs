using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>
/// Early education: a child at a provider, month by month (in Windows-1252, accents and all), and what children can do when kindergarten begins.
/// </summary>
internal static class EarlyEducation
{
    private static readonly Shuffle _children = new(0xC41D, 900_000_000);
    private static readonly Clerk _clerk = new(FeedErrors.EarlyEducation);
    private static readonly byte[][] _domains = ["LIT"u8.ToArray(), "MAT"u8.ToArray(), "SEL"u8.ToArray(), "PHY"u8.ToArray(), "COG"u8.ToArray()];
    private static readonly int[] _months = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6];

    public static void Write(Desk desk, Pupil pupil)
    {
        WriteProviders(desk, pupil);
        foreach (var spell in pupil.Spells)
        {
            if (spell.Grade == 0 && spell.Entry == SchoolCalendar.FirstDay(spell.Year) && desk.Writer(FileKind.KindergartenEntry, spell.Year) is { } row
                && spell.School.District.Index % 5 < 2)
            {
                WriteEntry(row, pupil, spell);
            }
        }
    }

    private static void WriteProviders(Desk desk, Pupil pupil)
    {
        var chance = pupil.Identity.Chance;
        var isChild = pupil.Kind == PupilKind.Child;

        // Who came to the state later was not here as a child.
        var isNative = isChild || (!pupil.Spells.IsEmpty && !chance.Hit(200_000, Topic.Entry));
        if (!isNative || (!isChild && !chance.Hit(pupil.IsPoor ? 460_000 : 220_000, Topic.Early)))
        {
            return;
        }

        // From birth (five years before kindergarten) at the earliest; a child that is not in school yet begins in time to be seen.
        var kindergarten = pupil.Cohort.Class - 12;
        var first = kindergarten - 5 + chance.Below(4, Topic.Early, 1);
        first = isChild ? Math.Min(first, desk.Plan.LastYear) : first;
        for (var year = Math.Max(first, desk.Plan.FirstYear); year <= Math.Min(kindergarten - 1, desk.Plan.LastYear); year++)
        {
            WriteYear(desk.Writer(FileKind.EarlyEducation, year)!, desk, pupil, year);
        }
    }

    private static void WriteYear(RowWriter row, Desk desk, Pupil pupil, int year)
    {
        var who = pupil.Identity;
        var provider = new Chance(Mix.Of((ulong)pupil.HomeTown + 77, (ulong)pupil.Family.Below(6, Topic.EarlyProvider)));
        var isSubsidised = pupil.IsPoor && who.Chance.Hit(820_000, Topic.Early, 2);
        var income = pupil.IsPoor ? who.Chance.Between(5, 85, Topic.Early, year) : who.Chance.Between(60, 300, Topic.Early, year);
        var quality = year < 2011 ? 0 : Math.Min(4, provider.Below(3, Topic.EarlyProvider) + ((year - 2011) / 5));
        var start = year == desk.Plan.LastYear ? 0 : who.Chance.Below(4, Topic.Early, year + 4_000);
        for (var place = start; place < _months.Length; place++)
        {
            row.Begin(who.Number);
            row.Digits(ChildId(who), 9);
            _clerk.First(row, who, year);
            _clerk.Last(row, who, year, year);
            _clerk.BirthDay(row, who, DayForm.YearMonthDay, year);
            row.Text(desk.Map.Towns[pupil.HomeTown].CodeText);
            row.Digits(100_000 + (pupil.HomeTown * 10) + pupil.Family.Below(6, Topic.EarlyProvider), 6);
            row.Text(provider.Below(10, Topic.EarlyProvider, 1) switch { < 5 => "CB"u8, < 7 => "FC"u8, < 9 => "HS"u8, _ => "PS"u8 });
            row.Number(quality);
            row.Number(_months[place]);
            row.Number(8 + who.Chance.Below(15, Topic.EarlyProvider, (year * 12) + place));
            row.Flag(isSubsidised);
            row.Number(income);
            row.End();
        }
    }

    private static void WriteEntry(RowWriter row, Pupil pupil, SchoolSpell spell)
    {
        var who = pupil.Identity;
        for (var domain = 0; domain < _domains.Length; domain++)
        {
            var score = pupil.Ability + (who.Chance.Bell(Topic.Kindergarten, (spell.Year * 8) + domain) * 2);
            row.Begin(who.Number);
            row.Digits(ChildId(who), 9);
            row.Text(who.First.Plain);
            row.Text(who.Last.Plain);
            _clerk.BirthDay(row, who, DayForm.YearMonthDay, spell.Year);
            row.Text(spell.School.CodeText);
            row.Text(_domains[domain]);
            row.Text(score < -450 ? "B"u8 : score < 900 ? "A"u8 : "E"u8);
            row.End();
        }
    }

    private static long ChildId(Identity who) => 100_000_000 + _children.Of(who.Number);
}
