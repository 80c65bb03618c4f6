using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>SCS: the courses of grades 9 to 12, in October without and at the year's end with credits and marks.</summary>
internal static class CourseRecords
{
    private static readonly Clerk _clerk = new(FeedErrors.Courses);

    // SCED codes of each grade: English, mathematics, science, history, language, arts or trade, other.
    private static readonly int[][] _courses =
    [
        [1001, 2052, 3051, 4051, 24052, 5154, 8001], [1002, 2072, 3101, 4101, 24053, 5155, 8051], [1003, 2056, 3151, 4104, 24054, 10152, 22151],
        [1004, 2110, 3003, 4151, 24055, 10011, 22104],
    ];

    private static readonly byte[][] _marks =
        ["F"u8.ToArray(), "D"u8.ToArray(), "C-"u8.ToArray(), "C"u8.ToArray(), "C+"u8.ToArray(), "B-"u8.ToArray(), "B"u8.ToArray(), "B+"u8.ToArray(), "A-"u8.ToArray(), "A"u8.ToArray(), "A+"u8.ToArray()];

    public static void Write(Desk desk, Pupil pupil)
    {
        foreach (var spell in pupil.Spells)
        {
            if (spell.Grade < 9 || desk.Writer(FileKind.Courses, spell.Year) is not { } october)
            {
                continue;
            }

            var first = SchoolCalendar.October(spell.Year);
            if (spell.Entry <= first && !(spell.Exit < first))
            {
                WriteCourses(october, pupil, spell, isEnd: false);
            }

            if (spell.Exit is null || spell.Exit > SchoolCalendar.Day(spell.Year, 1, 20))
            {
                WriteCourses(desk.Writer(FileKind.Courses, spell.Year, 1)!, pupil, spell, isEnd: true);
            }
        }
    }

    private static void WriteCourses(RowWriter row, Pupil pupil, SchoolSpell spell, bool isEnd)
    {
        var who = pupil.Identity;
        var courses = _courses[spell.Grade - 9];
        for (var place = 0; place < courses.Length; place++)
        {
            var occasion = (spell.Year * 8) + place;
            var isHard = spell.Grade >= 11 && place < 4 && pupil.Ability > 500 && who.Chance.Hit(350_000, Topic.CourseLevel, occasion);
            var level = isHard ? "A"u8 : pupil.Ability > 300 && who.Chance.Hit(600_000, Topic.CourseLevel, occasion + 40_000) ? "H"u8 : place == 6 ? "G"u8 : "R"u8;
            var credit = place >= 5 ? 50 : 100;
            row.Begin(who.Number);
            row.Digits(who.Sasid, 10);
            _clerk.First(row, who, spell.Year);
            _clerk.Last(row, who, spell.Year, spell.Year);
            row.Text(spell.School.CodeText);
            row.Digits(courses[place], 5);
            row.Number(1 + who.Chance.Below(6, Topic.Course, occasion));
            row.Text(credit == 50 ? who.Chance.Hit(500_000, Topic.Course, occasion + 40_000) ? "S1"u8 : "S2"u8 : "FY"u8);
            row.Text(level);
            row.Hundredths(credit);
            WriteResult(row, pupil, spell, place, occasion, credit, isEnd);
            row.End();
        }
    }

    private static void WriteResult(RowWriter row, Pupil pupil, SchoolSpell spell, int place, int occasion, int credit, bool isEnd)
    {
        if (!isEnd)
        {
            row.Empty();
            row.Empty();
            return;
        }

        var chance = pupil.Identity.Chance;
        var mark = Math.Clamp(6 + ((pupil.Ability + (chance.Bell(Topic.Mark, occasion) * 2)) / 330), 0, 10);

        // Who graduates on time has passed by the end; who does not has failed more.
        mark = mark == 0 && pupil.End == Calibration.EndState.Graduate && !chance.Hit(150_000, Topic.Mark, occasion + 40_000) ? 1 : mark;
        row.Hundredths(mark == 0 ? 0 : credit);
        if (spell.School.Index % 5 == 0)
        {
            row.Number(mark == 0 ? 48 + chance.Below(11, Topic.Mark, occasion + 80_000) : 60 + (mark * 4) - chance.Below(4, Topic.Mark, occasion + 80_000));
        }
        else
        {
            row.Text(place == 6 && mark > 0 ? "P"u8 : _marks[mark]);
        }
    }
}
