using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.People;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>Unemployment insurance: the wages of each person and employer, by quarter of the calendar year.</summary>
internal static class Unemployment
{
    private static readonly Clerk _clerk = new(FeedErrors.Unemployment);

    /// <summary>Writes all quarters of a working life; how many rows there were.</summary>
    public static int Write(Desk desk, Identity who, WorkingLife life)
    {
        var rows = 0;
        var chance = who.Chance;
        var change = 0;
        for (var year = desk.Plan.FirstYear; year <= desk.Plan.LastYear; year++)
        {
            if (!life.Works(year))
            {
                change++;
                continue;
            }

            change += chance.Hit(180_000, Topic.Employer, year) ? 1 : 0;
            var employer = desk.Employers.OneOf(chance, Topic.Employer, 10_000 + change);
            var second = chance.Hit(70_000, Topic.SecondJob, year) ? desk.Employers.OneOf(chance, Topic.SecondJob, 10_000 + year) : employer;
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                var wages = life.Wages(year, quarter);
                if (wages == 0)
                {
                    continue;
                }

                var row = desk.Writer(FileKind.Wages, year, quarter - 1)!;
                if (second != employer)
                {
                    WriteRow(row, who, employer, year, quarter, wages - (wages / 4));
                    WriteRow(row, who, second, year, quarter, wages / 4);
                }
                else
                {
                    WriteRow(row, who, employer, year, quarter, wages);
                }

                rows++;
            }
        }

        return rows;
    }

    /// <summary>A single quarter of small wages: for who would otherwise be in no file at all.</summary>
    public static void WriteOnce(Desk desk, Identity who)
    {
        var year = desk.Plan.LastYear;
        WriteRow(desk.Writer(FileKind.Wages, year, 3)!, who, desk.Employers.OneOf(who.Chance, Topic.Employer), year, 4, 98_500);
    }

    private static void WriteRow(RowWriter row, Identity who, Employer employer, int year, int quarter, long wages)
    {
        // An employer's payroll keeps one spelling of a person for a year.
        var occasion = (year * 4) + quarter;
        row.Begin(who.Number);
        row.Digits(_clerk.Number(who.Ssn, who.Chance.Of(1), year) ?? who.Ssn, 9);
        _clerk.Last(row, who, year, year);
        _clerk.First(row, who, year);
        if (who.Chance.Hit(30_000, Topic.Missing, 100_000 + occasion))
        {
            row.Empty();
        }
        else
        {
            _clerk.BirthDay(row, who, DayForm.YearMonthDay, year);
        }

        row.Text(employer.Fein);
        row.Text(employer.Label);
        row.Text(employer.Naics);
        row.Hundredths(wages);
        row.End();
    }
}
