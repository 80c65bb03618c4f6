namespace E2CSemantic.Warehouse.Loading;

/// <summary>A file that was loaded.</summary>
/// <param name="Name">The name that the contract's rules use.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Sha256">The hash of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows, the header apart.</param>
public sealed record LoadedFile(string Name, string FileName, string Sha256, long Rows);
