namespace E2CSemantic.Synthesis.Places;

internal enum DistrictKind
{
    Towns,
    Charter,
    Vocational,
}
