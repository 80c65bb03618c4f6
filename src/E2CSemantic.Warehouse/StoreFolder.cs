using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse;

/// <summary>Where the stores lie below the data folder.</summary>
internal sealed record StoreFolder(string Data)
{
    /// <summary>What is loaded, named in one file that each load replaces.</summary>
    public string State => Path.Combine(Data, "warehouse", "state.json");

    /// <summary>Rows of accepted submissions, without identifiers.</summary>
    public string Accepted => Path.Combine(Data, "warehouse", "accepted");

    /// <summary>The sources' parts of the star.</summary>
    public string Star => Path.Combine(Data, "warehouse", "star");

    /// <summary>What does not fit into memory while parts are built; nothing identifying reaches it.</summary>
    public string Working => Path.Combine(Data, "warehouse", "working");

    public string Lock => Path.Combine(Data, "load.lock");

    public string Releases => Path.Combine(Data, "releases");

    public string RowsOf(AcceptedSubmission submission) => Path.Combine(Accepted, submission.Source, submission.Folder);

    public string PathOf(StarPart part) => Path.Combine(Star, part.File);

    /// <summary>Removes a DuckDB file with its log and spill folder.</summary>
    public static void Remove(string file)
    {
        File.Delete(file);
        File.Delete(file + ".wal");
        if (Directory.Exists(file + ".tmp"))
        {
            Directory.Delete(file + ".tmp", recursive: true);
        }
    }

    /// <summary>Puts a completed, closed DuckDB file onto the disk, so that it can be named.</summary>
    /// <exception cref="IOException">A part of the file is still in its log.</exception>
    public static void Settle(string file)
    {
        if (new FileInfo(file + ".wal") is { Exists: true, Length: > 0 })
        {
            throw new IOException("The new state is not complete.");
        }

        Flush(file);
    }

    /// <summary>Puts a file onto the disk.</summary>
    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
