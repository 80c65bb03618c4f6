namespace E2CSemantic.Model.Diagnostics;

/// <summary>A value with the place at which it was written.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it was written.</param>
public sealed record Located<T>(T Value, SourcePlace Place);
