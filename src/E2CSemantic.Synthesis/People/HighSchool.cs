using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.People;

/// <summary>The years from the first in grade 9 on, told from how they end.</summary>
internal static class HighSchool
{
    private static readonly int[] _dropoutCodes = [30, 30, 31, 33, 33, 33, 34, 34, 36, 36, 36, 36];

    public static void Add(List<Step> steps, Pupil pupil)
    {
        switch (pupil.End!.Value)
        {
            case EndState.Graduate:
                AddYears(steps, pupil, 4, repeated: 0, Enrollment.Graduated, isMidYear: false);
                break;
            case EndState.Completer:
                AddYears(steps, pupil, 4, repeated: 0, pupil.Identity.Chance.Hit(600_000, Topic.Exit) ? Enrollment.Certificate : Enrollment.Completed, isMidYear: false);
                break;
            case EndState.Expelled:
                AddYears(steps, pupil, pupil.Identity.Chance.Between(1, 4, Topic.ExitGrade), repeated: 0, Enrollment.Expelled, isMidYear: true);
                break;
            case EndState.StillEnrolled:
                AddLong(steps, pupil);
                break;
            default:
                var years = 1 + (int)pupil.End.Value;
                AddYears(steps, pupil, years, years > 1 && pupil.Identity.Chance.Hit(380_000, Topic.Retention) ? 1 : 0, DropoutCode(pupil, 0), isMidYear: true);
                break;
        }
    }

    private static int DropoutCode(Pupil pupil, int time) => _dropoutCodes[pupil.Identity.Chance.Below(_dropoutCodes.Length, Topic.DropoutCode, time)];

    /// <summary>Years in which the grade rises but for one that is repeated (0 for none); the last one ends with a status.</summary>
    private static void AddYears(List<Step> steps, Pupil pupil, int years, int repeated, int status, bool isMidYear)
    {
        for (var year = 1; year <= years; year++)
        {
            var grade = Math.Min(12, 8 + year - (repeated > 0 && year > repeated ? 1 : 0));
            steps.Add(new(pupil.Cohort.Class - 4 + year, grade, year == years ? status : Enrollment.Enrolled, year == years && isMidYear));
        }
    }

    /// <summary>Five years or six, one of them repeated; some of these pupils had left in the repeated one and come back by October.</summary>
    private static void AddLong(List<Step> steps, Pupil pupil)
    {
        var chance = pupil.Identity.Chance;
        var cohort = pupil.Cohort.Class;
        var fifth = Spread.PerMillion(pupil.Place, 1);
        var dropouts = CohortShares.FifthYearDropouts(cohort);
        var isSixth = fifth >= dropouts + CohortShares.FifthYearGraduates;
        var status = fifth < dropouts ? DropoutCode(pupil, 1) : isSixth ? SixthYear(chance) : Enrollment.Graduated;
        var first = steps.Count;
        AddYears(steps, pupil, isSixth ? 6 : 5, chance.Between(1, 3, Topic.Retention), status, isMidYear: Enrollment.IsDropout(status));
        if (chance.Hit(CohortShares.ReturningOfLong, Topic.Return))
        {
            var left = first + chance.Between(0, 2, Topic.Return, 1);
            steps[left] = steps[left] with { Status = DropoutCode(pupil, 2), IsMidYear = true };
        }
    }

    private static int SixthYear(Chance chance) => chance.Below(100, Topic.SixthYear) switch
    {
        < 45 => Enrollment.Graduated,
        < 65 => Enrollment.Certificate,
        < 85 => Enrollment.MaximumAge,
        _ => Enrollment.Completed,
    };
}
