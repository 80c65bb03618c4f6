using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.People;

/// <summary>What a school tells about a pupil in one year beside the grade.</summary>
internal readonly record struct PupilState
{
    private static readonly int[] _absence = [10, 18, 25, 32, 39, 48, 60, 77, 104, 155, 330];

    public bool IsEnglishLearner { get; private init; }

    public bool WasEnglishLearner { get; private init; }

    public bool HasDisability { get; private init; }

    public bool IsHomeless { get; private init; }

    public bool IsInFosterCare { get; private init; }

    public bool IsMigrant { get; private init; }

    public bool IsMilitary { get; private init; }

    /// <summary>0 free, 1 reduced, 2 neither.</summary>
    public int Meals { get; private init; }

    public bool Snap { get; private init; }

    public bool Tafdc { get; private init; }

    public bool ChildrenAndFamilies { get; private init; }

    public bool MassHealth { get; private init; }

    public bool Supplemental { get; private init; }

    public bool IsInCareerEducation { get; private init; }

    public int AbsencePerThousand { get; private init; }

    public static PupilState Of(Pupil pupil, SchoolSpell spell)
    {
        var chance = pupil.Identity.Chance;
        var year = spell.Year;
        var weakness = 1_000_000 - pupil.Standing;
        var isPoor = pupil.IsPoor;

        // Who learns English does so for some grades from the first one at school, the weak for longer.
        var learns = pupil.Language != 0 && chance.Hit(isPoor ? 820_000 : 520_000, Topic.English);
        var end = chance.Between(2, 7, Topic.EnglishEnd) + (weakness / 200_000);
        var seen = spell.Grade - pupil.EntryGrade;
        var absence = Curve.At(_absence, (weakness / 2) + chance.Below(500_000, Topic.Absence));
        var year22 = year is 2021 or 2022 ? 160 : year is 2023 or 2024 ? 135 : 100;
        return new()
        {
            IsEnglishLearner = learns && seen < end,
            WasEnglishLearner = learns && seen >= end && seen < end + 4,
            HasDisability = spell.Grade >= chance.Below(5, Topic.Disability, 1) - 1 && chance.Hit(70_000 + (int)(weakness * 200L / 1000), Topic.Disability),
            IsHomeless = isPoor && chance.Hit(60_000, Topic.Homeless, year),
            IsInFosterCare = chance.Hit(isPoor ? 16_000 : 1_000, Topic.Foster),
            IsMigrant = isPoor && chance.Hit(1_500, Topic.Migrant),
            IsMilitary = chance.Hit(8_000, Topic.Military),
            Meals = chance.Below(100, Topic.Meals, year) switch
            {
                < 80 => isPoor ? 0 : 2,
                < 94 => isPoor ? 1 : 2,
                < 97 => isPoor ? 2 : 1,
                _ => isPoor ? 2 : 2,
            },
            Snap = chance.Hit(isPoor ? 640_000 : 8_000, Topic.Benefits),
            Tafdc = chance.Hit(isPoor ? 110_000 : 500, Topic.Benefits, 1),
            ChildrenAndFamilies = chance.Hit(isPoor ? 30_000 : 3_000, Topic.Benefits, 2),
            MassHealth = chance.Hit(isPoor ? 800_000 : year >= 2022 ? 55_000 : 15_000, Topic.Benefits, 3),
            Supplemental = chance.Hit(isPoor ? 350_000 : 12_000, Topic.Benefits, 4 + year),
            IsInCareerEducation = spell.Grade >= 9 && (spell.School.District.Kind == DistrictKind.Vocational || chance.Hit(60_000, Topic.Career)),
            AbsencePerThousand = Math.Clamp(((absence * year22 / 100) * (700 + chance.Below(600, Topic.AbsenceYear, year)) / 1000), 0, 700),
        };
    }
}
