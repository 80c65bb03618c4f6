using System.Text;
using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Files;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.Agencies;

/// <summary>The state, its districts and schools, each year; and the graduation rates as the state published them.</summary>
internal static class Organizations
{
    public static void Write(Desk desk)
    {
        for (var year = desk.Plan.FirstYear; year <= desk.Plan.LastYear; year++)
        {
            var row = desk.Writer(FileKind.Organizations, year)!;
            var largest = desk.Map.Towns[0];
            WriteRow(row, 0, "State", "state"u8, false, largest, -1, 12);
            foreach (var district in desk.Map.Districts)
            {
                var schools = desk.Map.Schools.Where(school => school.District == district).ToArray();
                var isCharter = district.Kind == DistrictKind.Charter;
                WriteRow(row, district.Code, district.Label, "district"u8, isCharter, district.Seat,
                    schools.Min(school => school.LowestGrade), schools.Max(school => school.HighestGrade));
                foreach (var school in schools)
                {
                    WriteRow(row, school.Code, school.Label, "school"u8, isCharter, district.Seat, school.LowestGrade, school.HighestGrade);
                }
            }
        }

        WritePublished(desk.Writers[desk.Catalog.Find(FileKind.Graduation, desk.Plan.FirstYear)]);
    }

    private static void WriteRow(RowWriter row, int code, string label, ReadOnlySpan<byte> type, bool isCharter, Town seat, int lowest, int highest)
    {
        row.Begin(0);
        row.Digits(code, 8);
        row.Text(Encoding.ASCII.GetBytes(label));
        row.Text(type);
        row.Flag(isCharter);
        row.Text(Encoding.ASCII.GetBytes(seat.CountyName));
        row.Text(seat.WorkforceText);
        row.Text(Encoding.ASCII.GetBytes(seat.Region));
        row.Text(Sims.GradeCode(lowest));
        row.Text(Sims.GradeCode(highest));
        row.End();
    }

    private static void WritePublished(RowWriter row)
    {
        for (var place = 0; place < Published.Graduation.Length; place++)
        {
            row.Begin(0);
            row.Digits(0, 8);
            row.Number(Published.FirstGraduation + place);
            row.Text("4Y"u8);
            row.Text("all"u8);
            if (Published.IsCohortKnown(Published.FirstGraduation + place))
            {
                row.Number(Published.Cohorts[place]);
            }
            else
            {
                row.Empty();
            }

            row.Tenths(Published.Graduation[place]);
            row.End();
        }
    }
}
