namespace E2CSemantic.Model.Star;

/// <summary>A numbered file of the star. A warehouse records those that it was built with; a file that is recorded never changes again.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Sha256">The hash of its bytes, hexadecimal.</param>
public sealed record SchemaFile(int Number, string Name, string Sha256);
