using System.Collections.Immutable;
using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.People;

/// <summary>A pupil with the whole way through school; what lies outside the years asked for is there too.</summary>
internal sealed record Pupil
{
    public required Identity Identity { get; init; }

    public required CohortPlan Cohort { get; init; }

    public required PupilKind Kind { get; init; }

    public required Chance Family { get; init; }

    public required bool IsPoor { get; init; }

    /// <summary>How well they do among their like, 0 to 1,000,000.</summary>
    public required int Standing { get; init; }

    /// <summary>How four years end; null for who is no member of the cohort.</summary>
    public EndState? End { get; init; }

    /// <summary>The number among the cohort's graduates of the stratum, or among its others, by which quotas are dealt out.</summary>
    public int Place { get; init; }

    /// <summary>0 English, then Spanish, Portuguese, Chinese, Haitian, Vietnamese, Khmer, other.</summary>
    public required int Language { get; init; }

    public int HomeTown { get; init; }

    public ImmutableArray<SchoolSpell> Spells { get; init; } = [];

    /// <summary>The grade of the first year at a school of the state.</summary>
    public int EntryGrade { get; init; }

    /// <summary>The school year of the diploma; 0 without one.</summary>
    public int Graduated { get; init; }

    /// <summary>The last school year in which anything happened at school.</summary>
    public int LastSchoolYear => Spells.IsEmpty ? Cohort.Class : Spells[^1].Year;

    /// <summary>Scholastic ability in thousandths of a standard deviation, without the noise of one test.</summary>
    public int Ability => ((Standing - 500_000) * 26 / 10_000) + (IsPoor ? -350 : 180) + Identity.Chance.Bell(Topic.Test);
}
