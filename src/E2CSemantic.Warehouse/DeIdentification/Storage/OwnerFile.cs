namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>Files and folders that only their owner may read, from the moment they exist.</summary>
internal static class OwnerFile
{
    private const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a file; what is written goes to the system at once, for whoever writes has collected it.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode600;
        }

        return new(path, options);
    }

    /// <summary>Puts what was written to a file on the disk.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
        RandomAccess.FlushToDisk(file);
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, FileMode600 | UnixFileMode.UserExecute);
        File.SetUnixFileMode(path, FileMode600 | UnixFileMode.UserExecute);
    }

    /// <summary>Opens a file that one process at a time may hold; null while another holds it.</summary>
    public static FileStream? TryHold(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode600;
        }

        try
        {
            return new(path, options);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
