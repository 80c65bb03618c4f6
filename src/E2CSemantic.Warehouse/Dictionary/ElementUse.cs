using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>A column of a source's file, as the origin of something.</summary>
internal sealed record ElementUse(SourceFile File, SourceColumn Column)
{
    public string Name => $"{File.Name}.{Column.Name}";
}
