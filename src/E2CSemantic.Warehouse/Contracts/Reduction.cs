using System.Text.Json.Serialization;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A coarser column made of a day or an identifier as the file is read; rules see it in its place or beside it.</summary>
/// <param name="Name">The new column.</param>
/// <param name="Kind">What is kept.</param>
public sealed record Reduction(string Name, ReductionKind Kind)
{
    /// <summary>For a group, which identifiers lie in which; null for days. Not in the form of files that have none, which were accepted before there were groups.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GroupCodes? Groups { get; init; }
}
