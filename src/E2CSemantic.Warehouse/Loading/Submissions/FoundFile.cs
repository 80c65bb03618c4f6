using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>A file that is there.</summary>
/// <param name="File">What the contract says of it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Compressed">Whether it is compressed with gzip.</param>
internal sealed record FoundFile(SourceFile File, string Path, bool Compressed)
{
    public string FileName => System.IO.Path.GetFileName(Path);
}
