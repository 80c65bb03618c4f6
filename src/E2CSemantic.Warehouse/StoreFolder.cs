namespace E2CSemantic.Warehouse;

/// <summary>Where the stores lie below the data folder.</summary>
internal sealed record StoreFolder(string Data)
{
    /// <summary>What is loaded: one file, replaced whole by each load.</summary>
    public string Loaded => Path.Combine(Data, "warehouse", "warehouse.duckdb");

    public string Building => Path.Combine(Data, "warehouse", "building.duckdb");

    public string Lock => Path.Combine(Data, "load.lock");

    public string Releases => Path.Combine(Data, "releases");

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

    /// <summary>Puts a completed, closed file in the place of another, so that a reader finds either the old one or the new one whole.</summary>
    /// <exception cref="IOException">A part of the file is still in its log.</exception>
    public static void Replace(string from, string to)
    {
        if (new FileInfo(from + ".wal") is { Exists: true, Length: > 0 })
        {
            throw new IOException("The new state is not complete.");
        }

        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(from, to, overwrite: true);
    }
}
