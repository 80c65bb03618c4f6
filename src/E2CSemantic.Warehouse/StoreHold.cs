namespace E2CSemantic.Warehouse;

/// <summary>A hold on stores by a lock file: whoever changes what is loaded, or cuts a release, is alone at it.</summary>
internal static class StoreHold
{
    /// <summary>The hold; null while another has it.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
