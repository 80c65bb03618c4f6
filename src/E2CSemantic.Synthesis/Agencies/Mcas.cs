using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>
/// MCAS, fixed width: grades 3 to 8 and 10 in spring, with a retest in November for who failed in grade 10. The legacy scale (200-280) holds until 2016
/// in grades 3 to 8 and until 2018 in grade 10, the next generation (440-560) after; there were no tests in 2020.
/// </summary>
internal static class Mcas
{
    private static readonly Clerk _clerk = new(FeedErrors.Mcas);
    private static readonly byte[][] _subjects = ["ELA"u8.ToArray(), "MAT"u8.ToArray(), "STE"u8.ToArray()];

    public static void Write(Desk desk, Pupil pupil)
    {
        foreach (var spell in pupil.Spells)
        {
            var test = SchoolCalendar.Day(spell.Year, 4, 10);
            if (!IsTested(spell.Grade) || spell.Entry > test || spell.Exit < test || desk.Writer(FileKind.Mcas, spell.Year) is not { } row)
            {
                continue;
            }

            for (var subject = 0; subject < 3; subject++)
            {
                if (subject < 2 || spell.Grade is 5 or 8 or 10)
                {
                    WriteRow(row, pupil, spell, spell.Year, subject, 'S');
                    Retest(desk, pupil, spell, subject);
                }
            }
        }
    }

    private static bool IsTested(int grade) => grade is (>= 3 and <= 8) or 10;

    private static void Retest(Desk desk, Pupil pupil, SchoolSpell spell, int subject)
    {
        var next = spell.Year + 1;
        if (spell.Grade == 10 && Score(pupil, spell, spell.Year, subject, 'S').IsFailing && pupil.LastSchoolYear >= next
            && desk.Writer(FileKind.Mcas, next) is { } row)
        {
            WriteRow(row, pupil, spell, next, subject, 'N');
        }
    }

    private static void WriteRow(RowWriter row, Pupil pupil, SchoolSpell spell, int year, int subject, char administration)
    {
        var who = pupil.Identity;
        var (raw, scaled, level, growth, isAttempted, _) = Score(pupil, spell, year, subject, administration);
        var occasion = (year * 8) + subject;
        row.Begin(who.Number);
        row.Digits(_clerk.Number(who.Sasid, who.Chance, occasion) ?? who.Sasid, 10);
        row.Padded(_clerk.LastOf(who, year, year), 20);
        row.Padded(_clerk.FirstOf(who, year), 15);
        var (birthYear, month, day) = _clerk.BirthOf(who, year);
        row.Day(birthYear, month, day, DayForm.CompactMonthFirst);
        row.Raw(spell.School.CodeText);
        row.Raw(Sims.GradeCode(spell.Grade));
        row.Raw(_subjects[subject]);
        row.Raw(administration == 'S' ? "S"u8 : "N"u8);
        row.Digits((who.Number * 100L) + ((year % 10) * 10) + subject, 10);
        row.Raw(isAttempted ? "Y"u8 : "N"u8);
        if (isAttempted)
        {
            row.Digits(raw, 3);
            row.Digits(scaled, 3);
            row.Raw(level);
        }
        else
        {
            row.Raw("        "u8);
        }

        if (growth > 0)
        {
            row.Raw(growth < 10 ? " "u8 : default);
            row.Digits(growth, growth < 10 ? 1 : 2);
        }
        else
        {
            row.Raw("  "u8);
        }

        row.End();
    }

    private static (int Raw, int Scaled, byte[] Level, int Growth, bool IsAttempted, bool IsFailing) Score(
        Pupil pupil, SchoolSpell spell, int year, int subject, char administration)
    {
        var chance = pupil.Identity.Chance;
        var occasion = (year * 8) + subject + (administration == 'N' ? 4 : 0);
        var ability = pupil.Ability + chance.Bell(Topic.Test, occasion) + (administration == 'N' ? 250 : 0);
        var isHigh = spell.Grade == 10;

        // Results rose until the pandemic and fell with it.
        ability += isHigh ? 620 + ((Math.Min(year, 2018) - 2008) * 60) : (Math.Min(year, 2016) - 2008) * 15;
        ability -= (year >= 2021 ? 250 : 0) + (subject * 70);
        var isAttempted = !chance.Hit(12_000, Topic.TestRetake, occasion);
        var raw = Math.Clamp(30 + (ability / 90), 0, 60);
        var growth = spell.Grade is >= 4 and not 5 || (spell.Grade == 5 && subject < 2) ? 1 + chance.Below(99, Topic.Test, occasion + 100_000) : 0;
        growth = subject == 2 || !isAttempted || administration == 'N' ? 0 : growth;
        if (year <= (isHigh ? 2018 : 2016))
        {
            var scaled = Math.Clamp(240 + (ability / 60), 200, 280) / 2 * 2;
            var level = scaled switch
            {
                < 220 => isHigh ? " F"u8 : " W"u8,
                < 240 => "NI"u8,
                < 260 => " P"u8,
                _ => " A"u8,
            };
            return (raw, scaled, level.ToArray(), growth, isAttempted, isAttempted && scaled < 220);
        }

        var next = Math.Clamp(498 + ((ability - (isHigh ? 1_020 : 0)) / 45), 440, 560);
        var nextLevel = next switch
        {
            < 470 => "NM"u8,
            < 500 => "PM"u8,
            < 530 => " M"u8,
            _ => " E"u8,
        };
        return (raw, next, nextLevel.ToArray(), growth, isAttempted, isAttempted && next < 470);
    }
}
