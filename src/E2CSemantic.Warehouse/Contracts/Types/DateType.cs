namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A day of the calendar, written in <paramref name="Form"/>, from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Least">The first day allowed.</param>
/// <param name="Most">The last day allowed.</param>
public sealed record DateType(DateForm Form, DateOnly Least, DateOnly Most) : SourceType;
