namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>128 bits that stand for a whole identity as it was written, letter for letter; keyed, so that they tell nothing without the vault.</summary>
internal readonly record struct IdentityHash(ulong High, ulong Low);
