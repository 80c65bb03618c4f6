using E2CSemantic.Synthesis.Places;

namespace E2CSemantic.Synthesis.People;

/// <summary>A term at a college.</summary>
/// <param name="Year">The school year: fall of the year before, spring of the year.</param>
/// <param name="Season">0 fall, 1 spring.</param>
/// <param name="College">The college.</param>
/// <param name="Load">0 full time, 1 half time, 2 less, 3 withdrawn.</param>
/// <param name="IsFirst">Whether this is the first term at the first college.</param>
/// <param name="Credits">Credits earned at this college by the end of the term.</param>
internal sealed record CollegeTerm(int Year, int Season, College College, int Load, bool IsFirst, int Credits);
