using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.People;

/// <summary>A pupil at a school within a school year: one row of the year.</summary>
/// <param name="Year">The school year, by its spring.</param>
/// <param name="Grade">-1 pre-kindergarten, 0 kindergarten, 1 to 12.</param>
/// <param name="School">The school.</param>
/// <param name="Town">The rank of the town that the family lives in.</param>
/// <param name="Entry">The first day.</param>
/// <param name="Exit">The last day, where the spell ends before the year's end or with school itself.</param>
/// <param name="Status">The enrolment status at the end, 1 while enrolled.</param>
internal sealed record SchoolSpell(int Year, int Grade, School School, int Town, int Entry, int? Exit, int Status);
