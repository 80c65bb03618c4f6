namespace E2CSemantic.Warehouse.DeIdentification.Storage;

/// <summary>One sealed file as the manifest knows it; its name is its random id.</summary>
/// <param name="Stream">Which log it is a part of.</param>
/// <param name="Id">32 hexadecimal digits.</param>
/// <param name="DataKey">The id of the data key it is sealed with.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="Chunks">How many chunks it has.</param>
internal sealed record SegmentInfo(string Stream, string Id, string DataKey, long Length, long Chunks)
{
    public string FileName => Id + ".seg";
}
