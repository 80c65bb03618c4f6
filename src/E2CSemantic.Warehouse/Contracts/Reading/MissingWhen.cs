namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>When a function's value may be missing.</summary>
internal enum MissingWhen
{
    /// <summary>Where any argument is.</summary>
    AnyIs,

    /// <summary>Where all arguments are.</summary>
    AllAre,

    /// <summary>Even where no argument is.</summary>
    Always,
}
