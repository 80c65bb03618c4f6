using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>The National Student Clearinghouse: every term at any college, and what was completed. A few terms are reported twice, by two branches.</summary>
internal static class Clearinghouse
{
    private static readonly Clerk _clerk = new(FeedErrors.Clearinghouse);

    public static void Write(Desk desk, Pupil pupil, CollegePath path)
    {
        foreach (var term in path.Terms)
        {
            if (desk.Writer(FileKind.Clearinghouse, term.Year) is not { } row)
            {
                continue;
            }

            var occasion = (term.Year * 4) + term.Season;
            WriteTerm(row, pupil, path, term, occasion, isBranch: false);
            if (pupil.Identity.Chance.Hit(4_000, Topic.Duplicate, occasion))
            {
                WriteTerm(row, pupil, path, term, occasion, isBranch: true);
            }
        }

        foreach (var award in path.Awards)
        {
            var year = SchoolYearOf(award.Day);
            if (desk.Writer(FileKind.Clearinghouse, year) is { } row)
            {
                WriteAward(row, pupil, path, award, year);
            }
        }
    }

    public static int SchoolYearOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return date.Month >= 8 ? date.Year + 1 : date.Year;
    }

    private static void WriteTerm(RowWriter row, Pupil pupil, CollegePath path, CollegeTerm term, int occasion, bool isBranch)
    {
        WriteSubject(row, pupil, term.Year, occasion);
        WriteCollege(row, term.College, isBranch);
        row.Day(term.Season == 0 ? SchoolCalendar.Day(term.Year - 1, 9, 2) : SchoolCalendar.Day(term.Year, 1, 20), DayForm.Compact);
        row.Day(term.Season == 0 ? SchoolCalendar.Day(term.Year - 1, 12, 20) : SchoolCalendar.Day(term.Year, 5, 15), DayForm.Compact);
        row.Text(term.Load switch { 0 => "F"u8, 1 => "H"u8, 2 => "L"u8, _ => "W"u8 });
        row.Text("N"u8);
        row.Empty();
        row.Empty();
        row.Empty();
        row.Digits(path.Cip, 6);
        row.End();
    }

    private static void WriteAward(RowWriter row, Pupil pupil, CollegePath path, CollegeAward award, int year)
    {
        WriteSubject(row, pupil, year, (year * 4) + 2);
        WriteCollege(row, award.College, isBranch: false);
        row.Empty();
        row.Empty();
        row.Empty();
        row.Text("Y"u8);
        row.Day(award.Day, DayForm.Compact);
        row.Text(award.Level switch { 1 => "CERTIFICATE"u8, 3 => "ASSOCIATE IN ARTS"u8, 5 => "BACHELOR OF SCIENCE"u8, _ => "MASTER OF SCIENCE"u8 });
        row.Digits(award.Level, 2);
        row.Digits(path.Cip, 6);
        row.End();
    }

    private static void WriteSubject(RowWriter row, Pupil pupil, int year, int occasion)
    {
        var who = pupil.Identity;
        row.Begin(who.Number);
        if (_clerk.Number(who.Sasid, who.Chance, year) is { } sasid)
        {
            row.Digits(sasid, 10);
        }
        else
        {
            row.Empty();
        }

        _clerk.First(row, who, year);
        _clerk.MiddleInitial(row, who, occasion);
        _clerk.Last(row, who, year, year);
        row.Text(who.Sex == Sex.Male && who.Chance.Hit(12_000, Topic.SecondSurname, 1) ? "JR"u8 : default);
        _clerk.BirthDay(row, who, DayForm.Compact, year);
    }

    private static void WriteCollege(RowWriter row, College college, bool isBranch)
    {
        if (isBranch)
        {
            row.Digits((college.Opeid * 100L) + 1, 8);
        }
        else
        {
            row.Text(college.BranchText);
        }

        row.Text(college.LabelText);
        row.Text(college.StateText);
        row.Text(college.IsTwoYear ? "2"u8 : "4"u8);
        row.Text(college.Sector is CollegeSector.Private or CollegeSector.OutOfStatePrivate ? "PRIVATE"u8 : "PUBLIC"u8);
    }
}
