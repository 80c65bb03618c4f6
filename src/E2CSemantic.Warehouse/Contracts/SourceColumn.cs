using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A column of a source file.</summary>
/// <param name="Name">The name that rules use, lower snake case.</param>
/// <param name="Header">The name in the file's header.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="Missing">The texts that mean "no value"; where there is none, each row must have a value.</param>
public sealed record SourceColumn(string Name, string Header, SourceType Type, ImmutableSortedSet<string> Missing);
