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

    /// <summary>Held while a release is cut, and while people or contributions are taken out of what is loaded and of the releases.</summary>
    public string CutLock => Path.Combine(Releases, "cut.lock");

    /// <summary>What an extract is made of. The vault is open for one process only, so what lies there before is a killed one's.</summary>
    public string Extracting => Path.Combine(Data, "warehouse", "extracting");

    public string RowsOf(AcceptedSubmission submission) => Path.Combine(Accepted, submission.Source, submission.Folder);

    public string PathOf(StarPart part) => Path.Combine(Star, part.File);

    /// <summary>Removes a folder with all that is in it; nothing happens if it is not there.</summary>
    public static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Removes a DuckDB file with its log and spill folder.</summary>
    public static void Remove(string file)
    {
        File.Delete(file);
        File.Delete(file + ".wal");
        Clear(file + ".tmp");
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
