namespace E2CSemantic.Warehouse.Loading;

/// <summary>A file of an accepted submission.</summary>
/// <param name="Name">The name that the contract's rules use.</param>
/// <param name="FileName">The file's name as it was sent.</param>
/// <param name="Sha256">The hash of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows, the header apart.</param>
/// <param name="Kept">The rows kept: those of people who have left the system are not.</param>
public sealed record AcceptedFile(string Name, string FileName, string Sha256, long Rows, long Kept);
