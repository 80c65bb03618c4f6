namespace E2CSemantic.Query;

/// <summary>A provider whose elements an answer needs.</summary>
/// <param name="Id">The provider.</param>
/// <param name="Included">Whether its elements took part.</param>
public sealed record AppliedProvider(string Id, bool Included);
