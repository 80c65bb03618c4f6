namespace E2CSemantic.Query;

/// <summary>The two stores of a release.</summary>
public enum WarehouseStore
{
    /// <summary>The star with people in it.</summary>
    Facts,

    /// <summary>The cubes whose noise was drawn at publication; no row of it is about a person.</summary>
    PublishedCubes,
}
