namespace E2CSemantic.Warehouse.Profiles;

/// <summary>What a profile does with a kind of identifier.</summary>
public enum KindTreatment
{
    /// <summary>No column of that kind is in what the profile lets through.</summary>
    Removed,

    /// <summary>It is there in coarser form only: a place as a region, a day as a quarter or school year.</summary>
    Reduced,
}
