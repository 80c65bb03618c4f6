namespace E2CSemantic.Warehouse.Profiles;

/// <summary>A kind of identifier under a profile.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Treatment">What becomes of it.</param>
public sealed record TreatedKind(IdentifierKind Kind, KindTreatment Treatment);
