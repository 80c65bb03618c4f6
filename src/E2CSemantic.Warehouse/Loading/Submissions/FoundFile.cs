using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Files;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>A file that is there.</summary>
/// <param name="File">What the contract says of it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Compressed">Whether it is compressed with gzip.</param>
internal sealed record FoundFile(SourceFile File, string Path, bool Compressed)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>How many bytes there will be to read: of a compressed file as many as it says that it was. Of one that cannot be read, as many as it has.</summary>
    public long Bytes()
    {
        if (Compressed)
        {
            try
            {
                using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);
                return GzipBytes.LengthIn(file) ?? file.Length;
            }
            catch (Exception problem) when (problem.IsOfFiles)
            {
                // Whoever checks the file says so.
            }
        }

        return new FileInfo(Path).Length;
    }
}
