using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>EPIMS: who holds which post in October and at the year's end.</summary>
internal static class Personnel
{
    private static readonly Clerk _clerk = new(FeedErrors.Staff);

    public static void Write(Desk desk, StaffMember member)
    {
        var place = new Chance(Mix.Of((ulong)member.Job, (ulong)member.Number));
        var (code, other) = PlaceOf(desk.Map, member, place);
        for (var year = member.FirstYear; year <= member.LastYear; year++)
        {
            for (var window = 0; window < 2; window++)
            {
                var row = desk.Writer(FileKind.Staff, year, window)!;
                var isShared = other > 0 && place.Hit(30_000, Topic.Staff);
                WriteRow(row, member, year, code, isShared ? 60 : place.Hit(60_000, Topic.Staff, 1) ? 80 : 100);
                if (isShared)
                {
                    WriteRow(row, member, year, other, 40);
                }
            }
        }
    }

    /// <summary>The school or district of a post, and another school of the district (0 for none).</summary>
    private static (int Code, int Other) PlaceOf(StateMap map, StaffMember member, Chance place)
    {
        if (member.Job == 1200)
        {
            return (map.Districts[member.Number % map.Districts.Length].Code, 0);
        }

        if (member.Job == 1305)
        {
            return (map.Schools[member.Number % map.Schools.Length].Code, 0);
        }

        // Most posts are where most pupils are; charter and vocational schools have some.
        var first = place.Hit(100_000, Topic.Place)
            ? map.Schools[place.Below(map.Schools.Length, Topic.Place, 1)]
            : map.SchoolOf(map.DistrictOf(map.PickTown(place, Topic.Town)), place.Between(0, 12, Topic.Place, 2), place);
        var other = map.SchoolOf(first.District, first.Teaches(3) ? 3 : first.Teaches(7) ? 7 : 10, place.Of(3));
        return (first.Code, member.Job == 2305 && other != first ? other.Code : 0);
    }

    private static void WriteRow(RowWriter row, StaffMember member, int year, int code, int fte)
    {
        var who = member.Identity;
        row.Begin(who.Number);
        row.Digits(member.Mepid, 8);
        row.Number(400_000 + (member.Mepid % 499_979));
        _clerk.First(row, who, year);
        _clerk.Middle(row, who, year);
        _clerk.Last(row, who, year, year);
        _clerk.BirthDay(row, who, DayForm.MonthDayYear, year);
        row.Text(who.Sex == Sex.Female ? "F"u8 : "M"u8);
        row.Text(Races.CodeOf(who.Race));
        row.Text(member.Job == 4100 ? who.Chance.Hit(600_000, Topic.Staff, 5) ? "N"u8 : "B"u8
            : who.Chance.Below(100, Topic.Staff, 5) switch { < 22 => "B"u8, < 97 => "M"u8, _ => "D"u8 });
        row.Digits(code, 8);
        row.Number(member.Job);
        row.Hundredths(fte);
        row.Number(member.HireYear);
        row.Digits(member.Job == 4100 ? 0 : 1 + who.Chance.Below(42, Topic.Staff, 6), 2);
        row.End();
    }
}
