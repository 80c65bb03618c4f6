namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>A column of a batch and what it says about a person; text, or DATE where it is the birth date.</summary>
internal sealed record IdentityColumn(string Name, IdentityRole Role);
