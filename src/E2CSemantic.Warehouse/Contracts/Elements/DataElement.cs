using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>What the data dictionary says of a column of a source file.</summary>
/// <param name="Id">The agency's name or number of the element; the header where the contract says nothing.</param>
/// <param name="Class">How it must be handled.</param>
/// <param name="Law">The laws it stands under; empty where those of the provider hold.</param>
/// <param name="Standard"><c>CEDS nnnnnn</c>, <c>Ed-Fi Name</c>, or <c>local</c>.</param>
/// <param name="Description">What it says; null where the contract says nothing.</param>
public sealed record DataElement(string Id, ElementClass Class, ImmutableArray<string> Law, string Standard, string? Description);
