using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>A value with what is known of it; the domain as in <see cref="RelationColumn"/>.</summary>
internal sealed record TypedValue(SourceValue Value, ColumnType Type, bool Nullable, SourceType? Domain);
