using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>SIMS: every pupil, three times a year. October has who is enrolled on the first; March and the year's end have all since the year's start.</summary>
internal static class Sims
{
    private const int Windows = 3;

    private static readonly Clerk _clerk = new(FeedErrors.Sims);
    private static readonly byte[][] _grades = ["PK"u8.ToArray(), "KF"u8.ToArray(), .. Enumerable.Range(1, 12).Select(grade => Places.Codes.Of(grade, 2))];
    private static readonly byte[][] _languages =
        ["EN"u8.ToArray(), "ES"u8.ToArray(), "PT"u8.ToArray(), "ZH"u8.ToArray(), "HT"u8.ToArray(), "VI"u8.ToArray(), "KH"u8.ToArray(), "OT"u8.ToArray()];

    public static byte[] GradeCode(int grade) => _grades[grade + 1];

    public static void Write(Desk desk, Pupil pupil)
    {
        foreach (var spell in pupil.Spells)
        {
            for (var window = 0; window < Windows; window++)
            {
                var row = desk.Writer(FileKind.Sims, spell.Year, window)!;
                var until = window switch
                {
                    0 => SchoolCalendar.October(spell.Year),
                    1 => SchoolCalendar.March(spell.Year),
                    _ => SchoolCalendar.Day(spell.Year, 8, 31),
                };
                if (spell.Entry > until || (window == 0 && spell.Exit < until) || IsLate(pupil, spell, window))
                {
                    continue;
                }

                WriteRow(row, desk, pupil, spell, window, until);
            }
        }
    }

    /// <summary>Now and then a school is late with a pupil: the next window has them.</summary>
    private static bool IsLate(Pupil pupil, SchoolSpell spell, int window) =>
        window == 0 && pupil.Identity.Chance.Hit(2_000, Topic.Late, spell.Year);

    private static void WriteRow(RowWriter row, Desk desk, Pupil pupil, SchoolSpell spell, int window, int until)
    {
        var who = pupil.Identity;
        var chance = who.Chance;
        var year = spell.Year;
        var state = PupilState.Of(pupil, spell);
        var hasLeft = spell.Exit <= until;
        var days = SchoolCalendar.DaysBetween(year, spell.Entry, Math.Min(spell.Exit ?? until, until));
        row.Begin(who.Number);
        row.Digits(who.Sasid, 10);
        row.Number(100_000 + (int)(who.Sasid % 899_999));
        _clerk.First(row, who, year);
        _clerk.Middle(row, who, year);
        _clerk.Last(row, who, year, year);
        _clerk.BirthDay(row, who, DayForm.MonthDayYear, year);
        row.Digits(desk.Map.Towns[pupil.HomeTown].Code, 3);
        row.Text(who.Sex switch
        {
            Sex.Female => "F"u8,
            Sex.Male => "M"u8,
            _ => year >= 2020 ? "X"u8 : chance.Hit(500_000, Topic.Sex, 1) ? "F"u8 : "M"u8,
        });
        WriteRace(row, who, year);
        row.Text(desk.Map.Towns[spell.Town].CodeText);
        row.Text(spell.School.CodeText);
        row.Text(GradeCode(spell.Grade));
        row.Digits(hasLeft ? spell.Status : Enrollment.Enrolled, 2);
        row.Day(spell.Entry, DayForm.MonthDayYear);
        row.Day(hasLeft ? spell.Exit : null, DayForm.MonthDayYear);
        row.Number(days);
        row.Number(days - (days * state.AbsencePerThousand / 1000));
        row.Flag(chance.Hit(Math.Clamp(500_000 + ((year - 2002) * 22_000), 0, 960_000), Topic.FullDay), spell.Grade == 0);
        row.Flag(state.IsEnglishLearner);
        row.Flag(state.WasEnglishLearner);
        row.Flag(state.HasDisability);
        row.Flag(state.IsHomeless);
        row.Flag(state.IsInFosterCare);
        row.Flag(state.IsMigrant);
        row.Flag(state.IsMilitary);
        row.Text(year > 2014 ? default : state.Meals switch { 0 => "F"u8, 1 => "R"u8, _ => "N"u8 });
        row.Flag(state.Snap, year >= 2015);
        row.Flag(state.Tafdc, year >= 2015);
        row.Flag(state.ChildrenAndFamilies, year >= 2015);
        row.Flag(state.MassHealth, year >= 2015);
        row.Flag(state.Supplemental, year >= 2022);
        row.Text(_languages[pupil.Language]);
        if (window == 2 && spell.Grade == 12)
        {
            row.Text(chance.Hit(pupil.End == EndState.Graduate ? 780_000 : 200_000, Topic.MassCore) ? "Y"u8 : "N"u8);
        }
        else
        {
            row.Empty();
        }

        row.Flag(state.IsInCareerEducation);
        row.Text(state.IsInCareerEducation ? "01"u8 : "00"u8);
        row.End();
    }

    /// <summary>Families and schools do not always tell the same race over the years, and some tell none.</summary>
    private static void WriteRace(RowWriter row, Identity who, int year)
    {
        if (who.Chance.Hit(3_000, Topic.Missing, year))
        {
            row.Empty();
            return;
        }

        var race = who.Chance.Hit(12_000, Topic.RaceError, year) ? (Race)who.Chance.Below(Races.Count, Topic.RaceError, year + 5000) : who.Race;
        row.Text(Races.CodeOf(race == Race.Multiple && year < 2009 ? Race.White : race));
    }
}
