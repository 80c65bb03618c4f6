using System.Collections.Immutable;
using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.People;

/// <summary>
/// A pupil's way through school: when they come and go, which grade each year, and at which school. Everybody has at least one spell in the years asked
/// for, unless high school ended before them.
/// </summary>
internal sealed class SchoolPath(PopulationPlan plan, StateMap map)
{
    // The grade in which members come from elsewhere, cumulative for each thousand; the rest begin in kindergarten or before it.
    private static readonly int[] _entries = [18, 34, 50, 66, 82, 98, 114, 130, 165, 185, 197, 203, 1000];

    public Pupil Walk(Pupil pupil, bool isRetained)
    {
        var steps = new List<Step>(16);
        if (pupil.Kind == PupilKind.Child)
        {
            return pupil;
        }

        AddGrades(steps, pupil, isRetained);
        if (pupil.Kind == PupilKind.Member)
        {
            HighSchool.Add(steps, pupil);
        }
        else
        {
            AddLeaving(steps, pupil);
        }

        var entry = EntryOf(steps, pupil);
        steps.RemoveRange(0, entry);
        var spells = Place(pupil, steps, isNew: entry > 1);
        return pupil with { Spells = spells, EntryGrade = steps[0].Grade, Graduated = steps[^1].Status == Enrollment.Graduated ? steps[^1].Year : 0 };
    }

    private static void AddGrades(List<Step> steps, Pupil pupil, bool isRetained)
    {
        var cohort = pupil.Cohort.Class;
        var repeated = isRetained ? pupil.Identity.Chance.Between(0, 8, Topic.ElementaryRetention) : -2;
        for (var grade = -1; grade <= 8; grade++)
        {
            if (isRetained && grade <= repeated)
            {
                steps.Add(new(cohort - 13 + grade, grade));
            }

            if (grade >= repeated)
            {
                steps.Add(new(cohort - 12 + grade, grade));
            }
        }
    }

    /// <summary>Cuts the way of somebody who leaves, in a year from which something can be told.</summary>
    private void AddLeaving(List<Step> steps, Pupil pupil)
    {
        var chance = pupil.Identity.Chance;
        var isHigh = pupil.Kind == PupilKind.HighSchoolLeaver;
        if (isHigh)
        {
            for (var year = 1; year <= 4; year++)
            {
                steps.Add(new(pupil.Cohort.Class - 4 + year, 8 + year));
            }
        }

        var first = isHigh ? steps.Count - 4 : 0;
        while (first < steps.Count - 1 && steps[first].Year < plan.FirstYear)
        {
            first++;
        }

        var last = first + chance.Below(steps.Count - first, Topic.ExitGrade);
        var status = chance.Below(1000, Topic.Exit) switch
        {
            < 12 => Enrollment.Deceased,
            < 380 => Enrollment.ToPrivate,
            < 950 => Enrollment.OutOfState,
            _ => Enrollment.HomeSchooled,
        };
        steps[last] = steps[last] with { Status = status, IsMidYear = chance.Hit(400_000, Topic.ExitDay) };
        steps.RemoveRange(last + 1, steps.Count - last - 1);
    }

    /// <summary>The step with which a pupil comes; pre-kindergarten for some, and never after the years asked for or after the last October.</summary>
    private int EntryOf(List<Step> steps, Pupil pupil)
    {
        var chance = pupil.Identity.Chance;
        var drawn = chance.Below(1000, Topic.Entry);
        var grade = Array.FindIndex(_entries, most => drawn < most) + 1;
        var native = chance.Hit(330_000, Topic.EntryGrade) ? 0 : Math.Min(1, steps.Count - 1);
        var entry = grade > 12 ? native : steps.FindIndex(step => step.Grade == grade);
        if (entry < 0 || steps[entry].Year > plan.LastYear || steps[entry].Status != Enrollment.Enrolled
            || (grade >= 9 && steps[entry].Year - grade != pupil.Cohort.Class - 12))
        {
            entry = native;
        }

        // In high school nobody comes into a grade behind their cohort: the rule would count them with the next one.
        // Who would come after the last year begins as early as it takes.
        return steps[entry].Year > plan.LastYear ? 0 : entry;
    }

    private ImmutableArray<SchoolSpell> Place(Pupil pupil, List<Step> steps, bool isNew)
    {
        var chance = pupil.Identity.Chance;
        var spells = ImmutableArray.CreateBuilder<SchoolSpell>(steps.Count + 2);
        var town = pupil.HomeTown;
        for (var place = 0; place < steps.Count; place++)
        {
            var step = steps[place];
            if (place > 0 && chance.Hit(pupil.IsPoor ? 45_000 : 25_000, Topic.MoveTown, place))
            {
                town = map.PickTown(chance.Of((ulong)place), Topic.MoveTown);
            }

            if (step.Year < plan.FirstYear || step.Year > plan.LastYear)
            {
                continue;
            }

            var firstDay = SchoolCalendar.FirstDay(step.Year);
            var late = place == 0 && isNew && !step.IsMidYear && chance.Hit(250_000, Topic.EntryDay);
            var entry = late ? firstDay + chance.Between(35, 240, Topic.EntryDay, 1) : firstDay;
            var school = SchoolFor(pupil, step.Grade, town);
            var isPlain = !late && !step.IsMidYear;
            if (isPlain && chance.Hit(pupil.IsPoor ? 55_000 : 22_000, Topic.Move, step.Year))
            {
                var moved = firstDay + chance.Between(30, 250, Topic.MoveDay, step.Year);
                var next = map.PickTown(chance.Of((ulong)step.Year), Topic.MoveDay);
                var other = SchoolFor(pupil, step.Grade, next);
                if (other != school)
                {
                    spells.Add(new(step.Year, step.Grade, school, town, entry, moved, Enrollment.ToPublic));
                    (town, school, entry) = (next, other, moved + chance.Between(1, 6, Topic.MoveDay, step.Year + 4000));
                }
            }

            spells.Add(new(step.Year, step.Grade, school, town, entry, ExitOf(chance, step), step.Status));
        }

        return spells.ToImmutable();
    }

    private static int? ExitOf(Chance chance, Step step)
    {
        if (step.Status == Enrollment.Enrolled)
        {
            return null;
        }

        if (step.IsMidYear)
        {
            return SchoolCalendar.FirstDay(step.Year) + chance.Between(40, 270, Topic.DropoutDay, step.Year);
        }

        // A few finish in the summer; it still counts for the year.
        return step.Status == Enrollment.Graduated
            ? chance.Hit(20_000, Topic.ExitDay, 1) ? SchoolCalendar.Day(step.Year, 8, 15) : SchoolCalendar.Day(step.Year, 6, 5)
            : SchoolCalendar.LastDay(step.Year);
    }

    private School SchoolFor(Pupil pupil, int grade, int town)
    {
        var chance = pupil.Identity.Chance;
        if (grade >= 9 && map.Vocational.Length > 0 && chance.Hit(pupil.Standing < 600_000 ? 140_000 : 40_000, Topic.Vocational))
        {
            return map.Vocational[town % map.Vocational.Length];
        }

        if (map.Charters.Length > 0 && grade >= 0 && chance.Hit(pupil.IsPoor ? 110_000 : 60_000, Topic.Charter))
        {
            var charter = map.Charters[town % map.Charters.Length];
            if (charter.Teaches(grade))
            {
                return charter;
            }
        }

        return map.SchoolOf(map.DistrictOf(town), grade, pupil.Family);
    }
}
