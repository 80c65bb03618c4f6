using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Planning;

/// <summary>A column to read and the name to give it; a truth value that is a dimension is read as its members.</summary>
internal sealed record ScanColumn(string Column, string As, FlagMembers? Flags = null);
