namespace E2CSemantic.Synthesis.People;

/// <summary>One school year of a way through school, before schools and days are known.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Status">The status at the end of the year; 1 for who goes on.</param>
/// <param name="IsMidYear">Whether the status came within the year.</param>
internal readonly record struct Step(int Year, int Grade, int Status = 1, bool IsMidYear = false);
