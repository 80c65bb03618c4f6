namespace E2CSemantic.Model.Definitions;

/// <summary>When the value for a school year can be observed. An earlier question answers <c>NOT_MATURE</c>, never a low number.</summary>
/// <param name="MatureAfterYears">Whole school years that must follow the reported one in the release; 0 when the year itself suffices.</param>
public sealed record Observation(int MatureAfterYears);
