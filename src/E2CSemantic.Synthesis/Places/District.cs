namespace E2CSemantic.Synthesis.Places;

/// <summary>A district: of towns, a charter school's own, or a regional vocational one.</summary>
internal sealed record District(int Index, int Number, string Label, DistrictKind Kind, Town Seat)
{
    public int Code => Number * 10_000;
}
