namespace E2CSemantic.Synthesis;

/// <summary>A file of a made-up state.</summary>
/// <param name="Folder">The provider's folder.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Rows">Its records, without the header.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Sha256">The hash of the file on disk, in lower-case hexadecimal.</param>
public sealed record WrittenFile(string Folder, string Name, long Rows, long Bytes, string Sha256);
