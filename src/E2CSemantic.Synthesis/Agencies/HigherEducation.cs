using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>The Department of Higher Education: terms, courses and awards at the state's public institutions, each with its own student number.</summary>
internal static class HigherEducation
{
    private static readonly Clerk _clerk = new(FeedErrors.HigherEducation);
    private static readonly byte[][] _courses =
        ["ENG101"u8.ToArray(), "MAT101"u8.ToArray(), "PSY101"u8.ToArray(), "BIO121"u8.ToArray(), "HIS110"u8.ToArray(), "SOC201"u8.ToArray(), "CIS120"u8.ToArray(), "ART130"u8.ToArray()];

    // Before standing is weighed; entrants of 2010 come to 60 % in community colleges, 22 % in state universities and 10 % at UMass, and to fewer since.
    private static readonly int[] _developmental = [560_000, 235_000, 185_000];

    public static void Write(Desk desk, Pupil pupil, CollegePath path)
    {
        var first = path.Terms.IsEmpty ? 0 : path.Terms[0].Year;
        foreach (var term in path.Terms)
        {
            if (term.College.IsStatePublic && desk.Writer(FileKind.CollegeEnrollment, term.Year) is { } row)
            {
                WriteTerm(row, pupil, path, term);
                WriteCourses(desk.Writer(FileKind.CollegeCourse, term.Year)!, pupil, term, isFirstYear: term.Year == first);
            }
        }

        foreach (var award in path.Awards)
        {
            var year = Clearinghouse.SchoolYearOf(award.Day);
            if (award.College.IsStatePublic && desk.Writer(FileKind.CollegeAward, year) is { } row)
            {
                WriteAward(row, pupil, path, award, year);
            }
        }
    }

    private static long StudentId(Identity who, College college) =>
        (college.Opeid * 1_000_000_000L) + new Shuffle((ulong)college.Opeid, 1_000_000_000).Of(who.Number);

    private static void WriteTerm(RowWriter row, Pupil pupil, CollegePath path, CollegeTerm term)
    {
        var who = pupil.Identity;
        var isMaster = path.Awards.Any(award => award.Level == 7 && award.College == term.College) && term.Credits > 120;
        row.Begin(who.Number);
        row.Digits(StudentId(who, term.College), 15);
        WriteSsn(row, who, term.Year);
        var sasid = who.Chance.Hit(250_000, Topic.IdMissing, term.College.Opeid) ? null : _clerk.Number(who.Sasid, who.Chance.Of(4), term.College.Opeid);
        if (sasid is { } number)
        {
            row.Digits(number, 10);
        }
        else
        {
            row.Empty();
        }

        _clerk.First(row, who, term.Year);
        _clerk.Last(row, who, term.Year, term.Year);
        _clerk.BirthDay(row, who, DayForm.YearMonthDay, term.Year);
        row.Text(who.Sex switch { Sex.Female => "F"u8, Sex.Male => "M"u8, _ => "X"u8 });
        row.Text(who.Chance.Hit(60_000, Topic.Missing, term.Year + 9_000) ? default : Races.CodeOf(who.Race));
        row.Text(term.College.OpeidText);
        row.Text(term.Season == 0 ? "FA"u8 : "SP"u8);
        row.Text(term.Load switch { 0 => "F"u8, 1 => "H"u8, _ => "L"u8 });
        row.Text(isMaster ? "G"u8 : "U"u8);
        row.Flag(term.IsFirst);
        row.Flag(!who.Chance.Hit(40_000, Topic.CollegeField, 1));
        row.Digits(path.Cip, 6);
        row.Number(term.Load switch { 0 => 15, 1 => 8, _ => 5 });
        row.Number(term.Credits);
        row.End();
    }

    private static void WriteCourses(RowWriter row, Pupil pupil, CollegeTerm term, bool isFirstYear)
    {
        var chance = pupil.Identity.Chance;
        var occasion = (term.Year * 2) + term.Season;
        var rate = _developmental[(int)term.College.Sector] * Math.Clamp(100 - ((term.Year - 2011) * 5), 30, 110) / 100;

        // The weak take one more often; the strong as much less.
        var develops = isFirstYear && term.Season == 0 && chance.Hit(Math.Clamp(rate + ((500_000 - pupil.Standing) / 4), 20_000, 950_000), Topic.Developmental);
        var count = term.Load == 0 ? 4 : term.Load == 1 ? 3 : 2;
        for (var place = 0; place < count; place++)
        {
            var isDevelopmental = develops && place == 1;
            var course = isFirstYear ? (place + (term.Season * 4)) % _courses.Length : 2 + ((place + term.Year + (term.Season * 3)) % 6);
            var isGateway = !isDevelopmental && isFirstYear && course < 2;
            var passed = term.Load != 3 && chance.Hit(Math.Clamp(820_000 + (pupil.Ability * 120), 500_000, 980_000), Topic.Developmental, (occasion * 8) + place + 10);
            row.Begin(pupil.Identity.Number);
            row.Digits(StudentId(pupil.Identity, term.College), 15);
            row.Text(term.College.OpeidText);
            row.Text(term.Season == 0 ? "FA"u8 : "SP"u8);
            row.Text(isDevelopmental ? "MAT090"u8 : _courses[course]);
            row.Flag(isDevelopmental);
            row.Flag(isGateway);
            row.Hundredths(course == 3 && !isDevelopmental ? 400 : 300);
            row.Flag(passed);
            row.End();
        }
    }

    private static void WriteAward(RowWriter row, Pupil pupil, CollegePath path, CollegeAward award, int year)
    {
        var who = pupil.Identity;
        row.Begin(who.Number);
        row.Digits(StudentId(who, award.College), 15);
        WriteSsn(row, who, year);
        _clerk.First(row, who, year);
        _clerk.Last(row, who, year, year);
        _clerk.BirthDay(row, who, DayForm.YearMonthDay, year);
        row.Text(award.College.OpeidText);
        row.Day(award.Day, DayForm.YearMonthDay);
        row.Digits(award.Level, 2);
        row.Digits(path.Cip, 6);
        row.End();
    }

    /// <summary>A college that has no number of somebody, or a wrong one, has so for years.</summary>
    private static void WriteSsn(RowWriter row, Identity who, int year)
    {
        if (_clerk.Number(who.Ssn, who.Chance.Of(5), year / 3) is not { } ssn)
        {
            row.Empty();
        }
        else
        {
            row.Digits(ssn, 9);
        }
    }
}
