namespace E2CSemantic.Query.Planning;

/// <summary>A column to read and the name to give it.</summary>
internal sealed record ScanColumn(string Column, string As);
