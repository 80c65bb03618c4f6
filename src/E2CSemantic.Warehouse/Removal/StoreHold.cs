namespace E2CSemantic.Warehouse.Removal;

/// <summary>The hold on the stores that a load takes too: whoever changes what is loaded is alone.</summary>
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
