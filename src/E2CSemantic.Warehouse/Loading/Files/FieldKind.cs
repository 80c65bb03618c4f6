namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>What a parsed field holds.</summary>
internal enum FieldKind
{
    Missing,
    Number,
    Fraction,
    Flag,
    Day,
    Text,
}
