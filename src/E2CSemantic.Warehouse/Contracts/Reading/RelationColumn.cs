using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>A column of a relation; its domain is the declared type of the file column whose values it still holds unchanged.</summary>
internal sealed record RelationColumn(string Name, ColumnType Type, bool Nullable, SourceType? Domain);
