namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A day of the calendar, written in <paramref name="Format"/>, from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
/// <param name="Format">A .NET custom format, matched exactly.</param>
/// <param name="Written">The format as the contract writes it.</param>
/// <param name="Least">The first day allowed.</param>
/// <param name="Most">The last day allowed.</param>
public sealed record DateType(string Format, string Written, DateOnly Least, DateOnly Most) : SourceType;
