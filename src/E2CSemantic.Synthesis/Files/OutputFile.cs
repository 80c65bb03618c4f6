namespace E2CSemantic.Synthesis.Files;

/// <summary>One file of the state: where it lies, how its fields are divided, and under which source the truth about its records is kept.</summary>
/// <param name="Folder">The provider's folder.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Delimiter">What stands between two fields; null where fields have fixed widths or names.</param>
/// <param name="Header">The header line, or null where there is none.</param>
/// <param name="Truth">The source's name in <c>truth/</c>; null where no record is about a person.</param>
/// <param name="IsGzip">Whether the file is compressed.</param>
internal sealed record OutputFile(string Folder, string Name, char? Delimiter, string? Header, string? Truth, bool IsGzip = false);
