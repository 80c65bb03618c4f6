using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// A column of a batch and what it says about a person; text, or DATE where it is the birth date. Without a role it is the identifier
/// of its source or entity.
/// </summary>
internal sealed record IdentityColumn(string Name, VaultRole? Role);
